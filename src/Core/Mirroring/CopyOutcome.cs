using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Mirroring;

/// <summary>What came of copying a model to its records, beside what was written.</summary>
/// <param name="Misfits">What a record could not take.</param>
/// <param name="Mended">What did not fit before, and does now.</param>
public sealed record CopyOutcome(IReadOnlyList<Misfit> Misfits, IReadOnlyList<Misfit> Mended)
{
    /// <summary>What was not copied, because the record says something that the model never said.</summary>
    public IReadOnlyList<PartedField> Parted { get; init; } = [];

    /// <summary>The records that follow the model.</summary>
    public IReadOnlyList<RowReference> Records { get; init; } = [];

    /// <summary>Nothing to tell.</summary>
    public static CopyOutcome None { get; } = new([], []);

    internal CopyOutcome With(IEnumerable<Misfit> misfits, IEnumerable<Misfit> mended) =>
        this with
        {
            Misfits = [.. Misfits, .. misfits],
            Mended = [.. Mended, .. mended],
        };
}

/// <summary>A column of a record that says something else than its model, although each should follow the other.</summary>
/// <param name="Record">The record.</param>
/// <param name="Rule">The rule by which they would.</param>
public sealed record PartedField(RowReference Record, CopyRule Rule);

/// <summary>A value of a model that a record cannot take.</summary>
/// <param name="Record">The record.</param>
/// <param name="Rule">The rule that would have brought it.</param>
public sealed record Misfit(RowReference Record, CopyRule Rule);
