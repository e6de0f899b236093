using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>
/// A model is marked as missing: its links become superseded, and its records show no model. In the transaction of the mark, so that the
/// model, the links and the records say the same, whatever ends in between. A model that comes back is not linked again by a run.
/// </summary>
/// <param name="system">The rows as the system.</param>
internal sealed class SupersedeLinks(IRows system)
{
    /// <summary>Takes the lead from every link of the model.</summary>
    /// <exception cref="RowChangedException">Somebody writes a record or a link; the transaction takes the mark back.</exception>
    public void Of(RowReference model)
    {
        var leading = system.All(
            new RowQuery(ModelLinkTable.Table, ModelLinks.Columns)
            {
                Where = [RowCondition.Equal(ModelLinkTable.ModelKey, model.ToString()), RowCondition.Filled(ModelLinkTable.CurrentKey)],
            }
        );
        foreach (var link in leading.ToArray())
        {
            ShowNone(ModelLinks.RecordOf(link), model);
            new DismissedModels(system).Unlinked(ModelLinks.RecordOf(link), model);
            system.Update(
                new Row(ModelLinkTable.Table) { Id = link.Id, Version = link.Version }
                    .Set(ModelLinkTable.Role, LinkRole.Superseded)
                    .Set(ModelLinkTable.CurrentKey, null)
                    .Set(ModelLinkTable.OwnerKey, null)
            );
        }
    }

    private void ShowNone(RowReference record, RowReference model)
    {
        if (
            system.Find(RowKey.Of(record), [PropertyTable.CurrentModelId.Name]) is { } row
            && row.Get(PropertyTable.CurrentModelId)?.Id == model.Id
        )
        {
            system.Update(
                new Row(row.Table) { Id = row.Id, Version = row.Version }
                    .Set(PropertyTable.CurrentModelId, null)
                    .Set(PropertyTable.TourStatus, TourStatus.Missing)
            );
        }
    }
}
