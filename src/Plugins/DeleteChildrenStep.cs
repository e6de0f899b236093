using MatterportForDataverse.Core.Linking;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Plugins;

/// <summary>
/// Deletes what belongs to a row with it: delete of <c>mpt_property</c>, <c>mpt_sitevisit</c>, <c>mpt_model</c> and
/// <c>mpt_syncrun</c>, before the operation. The children are found by their text key, since their lookups may be empty by then, and a
/// table can have one cascading parent at most (docs/decisions/0008).
/// </summary>
public sealed class DeleteChildrenStep : Step
{
    private static IEnumerable<string> InsideModels =>
        [TagTable.Table, DeletedTagTable.Table, SweepTable.Table, RoomTable.Table, FloorTable.Table, AssetTable.Table, AddOnTable.Table];

    /// <inheritdoc />
    protected override void Handle(Invocation invocation)
    {
        var row = new RowReference(invocation.Context.PrimaryEntityName, invocation.PrimaryId);
        switch (row.Table)
        {
            case SyncRunTable.Table:
                invocation.System.DeleteChildren(WorkTable.Table, WorkTable.RunKey, row);
                break;
            case ModelTable.Table:
                new DeleteLinks(invocation.System, () => invocation.Mappings).OfModel(row);
                invocation.System.DeleteChildren(SyncIssueTable.Table, SyncIssueTable.ModelKey, row);
                foreach (var table in InsideModels)
                {
                    invocation.System.DeleteChildren(table, FloorTable.ModelKey, row);
                }

                break;
            default:
                new DeleteLinks(invocation.System, () => invocation.Mappings).OfRecord(row);
                break;
        }
    }
}
