using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Schema;
using MatterportForDataverse.Core.Syncing;

namespace MatterportForDataverse.Core.Linking;

/// <summary>Site visits have the model of their property: they follow when the property gets one, and when a visit gets a property.</summary>
public sealed class LinkSiteVisits(IRows system, Func<DateTime> now)
{
    /// <summary>Has the property's visits follow it to its model.</summary>
    /// <param name="property">The property.</param>
    /// <param name="model">Its model, with the columns that are copied to visits.</param>
    /// <param name="mappings">The active mappings.</param>
    public void Follow(RowReference property, Row model, Mappings mappings)
    {
        var visits = system.All(new RowQuery(SiteVisitTable.Table, [SiteVisitTable.Name.Name])
        {
            Where = [RowCondition.Equal(SiteVisitTable.PropertyId, property)],
        }).ToArray();
        foreach (var visit in visits)
        {
            Link(visit, model, mappings);
        }
    }

    private void Link(Row visit, Row model, Mappings mappings)
    {
        var record = visit.Reference;
        if (system.Find(RowKey.Of(ModelLinkTable.Table, ModelLinkTable.CurrentKey, ModelLinks.RecordKey(record)), ModelLinks.Columns) is { } older)
        {
            if (older.Get(ModelLinkTable.ModelId) == model.Reference)
            {
                return;
            }

            system.Delete(older.Reference);
        }

        system.Create(new Row(ModelLinkTable.Table)
            .Set(ModelLinkTable.Name, visit.Get(SiteVisitTable.Name)).Set(ModelLinkTable.RecordKey, ModelLinks.RecordKey(record))
            .Set(ModelLinkTable.TableName, record.Table).Set(ModelLinkTable.RowId, record.Id.ToString("D")).Set(ModelLinkTable.ModelId, model.Reference)
            .Set(ModelLinkTable.SiteVisitId, record).Set(ModelLinkTable.Role, LinkRole.Visit).Set(ModelLinkTable.LinkedOn, now())
            .Set(ModelLinkTable.CurrentKey, ModelLinks.RecordKey(record)));
        system.Update(new Row(record.Table) { Id = record.Id }.Set(SiteVisitTable.CurrentModelId, model.Reference));
        new CopyModelToRecords(system).Copy(record, model, mappings.Copies);
    }
}
