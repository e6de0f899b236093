using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>Takes a link away, and what it brought to the record, the model and the property's visits.</summary>
/// <param name="system">The rows as the system.</param>
/// <param name="mappings">The active mappings.</param>
public sealed class LinkRemoval(IRows system, Func<Mappings> mappings)
{
    /// <summary>Removes a link, and those of the property's visits with it.</summary>
    public void Remove(Row link)
    {
        system.Delete(link.Reference);
        Detach(ModelLinks.RecordOf(link), ModelLinks.ModelOf(link), link.Get(ModelLinkTable.Role));
    }

    /// <summary>
    /// Takes back what a leading link brought: the record's model and what it shows of it, our key, and the visits' links.
    /// </summary>
    public void Detach(RowReference record, RowReference model, LinkRole? role)
    {
        DetachRecord(record, role);
        DetachModel(record, model, role);
    }

    /// <summary>Takes back what a leading link brought to the record.</summary>
    internal void DetachRecord(RowReference record, LinkRole? role)
    {
        if (role is LinkRole.Current or LinkRole.Visit)
        {
            Empty(record);
        }
    }

    /// <summary>Takes back what the current link of a property brought to its model and its visits.</summary>
    internal void DetachModel(RowReference record, RowReference model, LinkRole? role)
    {
        if (role is LinkRole.Current or LinkRole.Visit)
        {
            new RecordMisfits(system).Forget(model, record);
        }

        if (role == LinkRole.Current)
        {
            new FirstContact(system).Withdraw(model);
            system.Update(new Row(ModelTable.Table) { Id = model.Id }.Set(ModelTable.LinkKey, null));
            new DismissedModels(system).Unlinked(record, model);
            foreach (var visit in VisitLinks(record, model))
            {
                Remove(visit);
            }
        }
    }

    private Row[] VisitLinks(RowReference property, RowReference model) =>
        system
            .All(
                new RowQuery(ModelLinkTable.Table, ModelLinks.Columns)
                {
                    Where =
                    [
                        RowCondition.Equal(ModelLinkTable.ModelKey, model.ToString()),
                        RowCondition.Equal(ModelLinkTable.PropertyKey, property.ToString()),
                    ],
                }
            )
            .ToArray();

    private void Empty(RowReference record)
    {
        if (system.Find(RowKey.Of(record), [PropertyTable.CurrentModelId.Name]) is null)
        {
            return;
        }

        var write = new Row(record.Table) { Id = record.Id }.Set(PropertyTable.CurrentModelId, null);
        foreach (
            var rule in mappings()
                .CopiesOf(record.Table)
                .Where(rule => rule.ToRecord && !rule.ToModel && !rule.OnlyWhereEmpty && rule.NullPolicy == WhenCleared.Clear)
        )
        {
            write.SetRaw(rule.Column, rule.Field == TourStatusField.Name ? (int)TourStatus.NoModel : null);
        }

        system.Update(write);
    }
}
