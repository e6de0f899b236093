using MatterportForDataverse.Core.Rows;

namespace MatterportForDataverse.Core.Guards;

/// <summary>A write that a guard looks at before it happens.</summary>
/// <param name="Kind">What is about to happen.</param>
/// <param name="Row">The columns to be written; none when the row is deleted.</param>
/// <param name="IsOurOwn">Whether one of our custom APIs, or our working off of work, is behind it.</param>
/// <param name="IsCascade">Whether it follows from the deletion of a row of another table.</param>
public sealed record GuardedWrite(GuardedAct Kind, Row Row, bool IsOurOwn, bool IsCascade)
{
    /// <summary>The columns of ours that are written, without the primary key, which the platform adds.</summary>
    public IEnumerable<KeyValuePair<string, object?>> Columns =>
        Row.Values.Where(pair => pair.Key.StartsWith("mpt_", StringComparison.Ordinal) && pair.Key != Row.Table + "id");

    /// <summary>Whether the row is closed, opened again, or given another status.</summary>
    public bool SetsState => Row.Has("statecode") || Row.Has("statuscode");

    /// <summary>
    /// Ours, or what the platform does when a row that this one belongs to or points at is deleted: it deletes, or empties lookups.
    /// </summary>
    public bool IsOursOrCascade => IsOurOwn || (IsCascade && Kind != GuardedAct.Create && Columns.All(pair => pair.Value is null));
}

/// <summary>What is about to happen to a row.</summary>
public enum GuardedAct
{
    /// <summary>It is created.</summary>
    Create,

    /// <summary>Columns of it are written.</summary>
    Update,

    /// <summary>It is deleted.</summary>
    Delete,
}
