using MatterportForDataverse.Core.Callers;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Jobs;

/// <summary>
/// A tag is about to be deleted, and its work is not: the platform deletes activities together with the row that they are about, so the
/// work is first made to be about nothing. Its description keeps the link into the tour.
/// </summary>
/// <param name="system">The rows as the system.</param>
/// <param name="require">Holds the caller to what they may do with a row: this comes before the platform asks.</param>
public sealed class ParkWork(IRows system, RequireAccess require)
{
    /// <summary>Empties the lookup of the work to the tag.</summary>
    /// <param name="tag">The tag.</param>
    public void Handle(Guid tag)
    {
        var row = system.Find(
            RowKey.Of(TagTable.Table, tag),
            [TagTable.WorkRecordKey.Name, TagTable.WorkTargetId.Name, TagTable.WorkState.Name]
        );
        if (
            row?.Get(TagTable.WorkState) is null or WorkState.Missing
            || row.Get(TagTable.WorkRecordKey) is not { Length: > 0 } key
            || RowReference.Parse(key) is not { } work
            || ColumnOf(row, work.Table) is not { } column
        )
        {
            return;
        }

        if (system.Find(RowKey.Of(work), [column])?[column] is RowReference regarding && regarding.Id == tag)
        {
            require(row.Reference, RowAccess.Delete);
            system.Update(new Row(work.Table) { Id = work.Id }.SetRaw(column, null));
        }
    }

    private string? ColumnOf(Row tag, string table)
    {
        var target = WorkTarget.All(system).FirstOrDefault(one => one.Reference == tag.Get(TagTable.WorkTargetId));
        return (target?.Table == table ? target : WorkTarget.Unknown(table)).TagColumn;
    }
}
