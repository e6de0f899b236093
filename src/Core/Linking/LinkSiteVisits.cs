using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>
/// Site visits have the model of their property: they follow when the property gets one, and when a visit gets a property.
/// </summary>
public sealed class LinkSiteVisits(IRows system, Func<DateTime> now)
{
    /// <summary>Has the property's visits follow it to its model.</summary>
    /// <param name="property">The property.</param>
    /// <param name="model">Its model, with the columns that are copied to visits.</param>
    /// <param name="mappings">The active mappings.</param>
    public void Follow(RowReference property, Row model, Mappings mappings)
    {
        var visits = system
            .All(
                new RowQuery(SiteVisitTable.Table, [SiteVisitTable.Name.Name, SiteVisitTable.PropertyId.Name])
                {
                    Where = [RowCondition.Equal(SiteVisitTable.PropertyId, property)],
                }
            )
            .ToArray();
        foreach (var visit in visits)
        {
            Link(visit, model, mappings);
        }
    }

    /// <summary>Has a visit follow its property: to the property's current model, or to none.</summary>
    /// <param name="visit">The visit as it is now, with its name and property.</param>
    public void Follow(Row visit)
    {
        var mappings = Mappings.Load(system);
        var model = visit.Get(SiteVisitTable.PropertyId) is { } property ? ModelLinks.CurrentModelOf(system, property) : null;
        if (model is not null)
        {
            var columns = mappings.CopiesOf(SiteVisitTable.Table).SelectMany(rule => rule.ModelColumns).Distinct().ToArray();
            Link(visit, system.Get(RowKey.Of(model), columns), mappings);
        }
        else if (LinkOf(visit.Reference) is { } link)
        {
            new LinkRemoval(system).Remove(link);
        }
    }

    private Row? LinkOf(RowReference visit) =>
        system.Find(RowKey.Of(ModelLinkTable.Table, ModelLinkTable.CurrentKey, ModelLinks.RecordKey(visit)), ModelLinks.Columns);

    private void Link(Row visit, Row model, Mappings mappings)
    {
        var record = visit.Reference;
        if (LinkOf(record) is { } older)
        {
            if (ModelLinks.ModelOf(older) == model.Reference)
            {
                return;
            }

            system.Delete(older.Reference);
        }

        system.Create(
            new Row(ModelLinkTable.Table)
                .Set(ModelLinkTable.Name, visit.Get(SiteVisitTable.Name))
                .Set(ModelLinkTable.RecordKey, ModelLinks.RecordKey(record))
                .Set(ModelLinkTable.TableName, record.Table)
                .Set(ModelLinkTable.RowId, record.Id.ToString("D"))
                .SetParent(ModelLinkTable.ModelId, ModelLinkTable.ModelKey, model.Reference)
                .Set(ModelLinkTable.SiteVisitId, record)
                .Set(ModelLinkTable.PropertyKey, visit.Get(SiteVisitTable.PropertyId)!.ToString())
                .Set(ModelLinkTable.Role, LinkRole.Visit)
                .Set(ModelLinkTable.LinkedOn, now())
                .Set(ModelLinkTable.CurrentKey, ModelLinks.RecordKey(record))
        );
        system.Update(new Row(record.Table) { Id = record.Id }.Set(SiteVisitTable.CurrentModelId, model.Reference));
        new RecordMisfits(system).Raise(model.Reference, new CopyModelToRecords(system).Copy(record, model, mappings.Copies));
    }
}
