using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Guards;

/// <summary>A write that a guard looks at.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Row">The columns that are written; none when the row is deleted.</param>
/// <param name="IsSystem">Whether the user SYSTEM writes it from within a plug-in, as which only code in the pipeline can.</param>
public sealed record GuardedWrite(GuardedAct Kind, Row Row, bool IsSystem)
{
    /// <summary>The columns of ours that are written, without the primary key, which the platform adds.</summary>
    public IEnumerable<KeyValuePair<string, object?>> Columns =>
        Row.Values.Where(pair => pair.Key.StartsWith("mpt_", StringComparison.Ordinal) && pair.Key != Row.Table + "id");

    /// <summary>Whether the row is closed, opened again, or given another status.</summary>
    public bool SetsState => Row.Has("statecode") || Row.Has("statuscode");

    /// <summary>
    /// By the system; or what the platform does, as whoever deletes it, when a row is deleted that this one points at: it empties
    /// lookups. The text keys beside them stay, and <see cref="RestoreLookups"/> sets them again while the other row is there.
    /// </summary>
    public bool IsAllowed => IsSystem || (WritesLookups && Columns.All(pair => pair.Value is null));

    /// <summary>Whether nothing is written but lookups that a deletion empties.</summary>
    public bool WritesLookups =>
        Kind == GuardedAct.Update && !SetsState && Columns.Any() && Columns.All(pair => LookupColumns.Has(Row.Table, pair.Key));
}

/// <summary>What happens to a row.</summary>
public enum GuardedAct
{
    /// <summary>It is created.</summary>
    Create,

    /// <summary>Columns of it are written.</summary>
    Update,

    /// <summary>It is deleted.</summary>
    Delete,
}
