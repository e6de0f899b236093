using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>
/// A record or a model is about to be deleted: its links and suggestions go with it, and what links brought to the other side.
/// </summary>
/// <param name="system">The rows as the system.</param>
/// <param name="mappings">The active mappings.</param>
public sealed class DeleteLinks(IRows system, Func<Mappings> mappings)
{
    private readonly LinkRemoval _removal = new(system, mappings);

    /// <summary>A record goes: its current model is no longer its own, and its visits no longer follow it.</summary>
    public void OfRecord(RowReference record)
    {
        foreach (var link in Links(ModelLinkTable.RecordKey, record))
        {
            system.Delete(link.Reference);
            _removal.DetachModel(record, ModelLinks.ModelOf(link), link.Get(ModelLinkTable.Role));
        }

        system.DeleteChildren(MatchReviewTable.Table, MatchReviewTable.RecordKey, record);
    }

    /// <summary>A model goes: the records that show it show nothing any more.</summary>
    public void OfModel(RowReference model)
    {
        foreach (var link in Links(ModelLinkTable.ModelKey, model))
        {
            system.Delete(link.Reference);
            _removal.DetachRecord(ModelLinks.RecordOf(link), link.Get(ModelLinkTable.Role));
        }

        system.DeleteChildren(MatchReviewTable.Table, MatchReviewTable.ModelKey, model);
    }

    private Row[] Links(Column<string> key, RowReference parent) =>
        system
            .All(new RowQuery(ModelLinkTable.Table, ModelLinks.Columns) { Where = [RowCondition.Equal(key, parent.ToString())] })
            .ToArray();
}
