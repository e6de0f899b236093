using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>
/// Someone takes a model off a record. The model, its mirror and the record stay; what the record had from the model is emptied.
/// </summary>
/// <param name="caller">The rows as the caller: the link and the record are written as them, and their privileges decide.</param>
/// <param name="system">The rows as the system: the mirror, and the visits that follow the property.</param>
public sealed class UnlinkModel(IRows caller, IRows system)
{
    /// <summary>Unlinks.</summary>
    /// <exception cref="RowNotFoundException">There is no such link for the caller.</exception>
    /// <exception cref="DomainException">The caller may not delete the link, or write the record.</exception>
    public UnlinkModelMessage.Response Handle(UnlinkModelMessage.Request request)
    {
        Remove(caller.Get(RowKey.Of(ModelLinkTable.Table, request.LinkId), ModelLinks.Columns));
        return new UnlinkModelMessage.Response { Unlinked = true };
    }

    /// <summary>Removes a link, and those of the property's visits with it.</summary>
    public void Remove(Row link)
    {
        var record = new RowReference(link.Get(ModelLinkTable.TableName)!, Guid.Parse(link.Get(ModelLinkTable.RowId)!));
        var model = link.Get(ModelLinkTable.ModelId)!;
        var role = link.Get(ModelLinkTable.Role);
        caller.Delete(link.Reference);
        Detach(record, model, role);
    }

    /// <summary>
    /// Takes back what a leading link brought: the record's model and what it shows of it, our key, and the visits' links.
    /// </summary>
    public void Detach(RowReference record, RowReference model, LinkRole? role)
    {
        if (role is LinkRole.Current or LinkRole.Visit)
        {
            Empty(record);
        }

        if (role == LinkRole.Current)
        {
            system.Update(new Row(ModelTable.Table) { Id = model.Id }.Set(ModelTable.OurKey, null));
            foreach (var visit in VisitLinks(record, model))
            {
                new UnlinkModel(system, system).Remove(visit);
            }
        }
    }

    private List<Row> VisitLinks(RowReference property, RowReference model)
    {
        var visits = system
            .All(
                new RowQuery(SiteVisitTable.Table, [SiteVisitTable.Name.Name])
                {
                    Where = [RowCondition.Equal(SiteVisitTable.PropertyId, property)],
                }
            )
            .Select(visit => visit.Id)
            .ToArray();
        return system
            .All(
                new RowQuery(ModelLinkTable.Table, ModelLinks.Columns)
                {
                    Where = [RowCondition.Equal(ModelLinkTable.ModelId, model), RowCondition.Equal(ModelLinkTable.Role, LinkRole.Visit)],
                }
            )
            .Where(link => link.Get(ModelLinkTable.SiteVisitId) is { } visit && visits.Contains(visit.Id))
            .ToList();
    }

    private void Empty(RowReference record)
    {
        if (system.Find(RowKey.Of(record), [PropertyTable.CurrentModelId.Name]) is null)
        {
            return;
        }

        var write = new Row(record.Table) { Id = record.Id }.Set(PropertyTable.CurrentModelId, null);
        foreach (
            var rule in Mappings
                .Load(system)
                .CopiesOf(record.Table)
                .Where(rule => rule.ToRecord && !rule.ToModel && rule.NullPolicy == NullPolicy.Clear)
        )
        {
            write.SetRaw(rule.Column, rule.Field == TourStatusField.Name ? (int)TourStatus.None : null);
        }

        caller.Update(write);
    }
}
