using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>
/// Site visits have the model of their property: they follow when the property gets one, and when a visit gets a property.
/// </summary>
/// <param name="system">The rows as the system.</param>
/// <param name="mappings">The active mappings.</param>
/// <param name="now">The clock, UTC.</param>
public sealed class LinkSiteVisits(IRows system, Func<Mappings> mappings, Func<DateTime> now)
{
    /// <summary>Has the property's visits follow it to its model: two requests, and two for each visit.</summary>
    /// <param name="property">The property.</param>
    /// <param name="model">Its model, with the columns that are copied to visits.</param>
    public void Follow(RowReference property, Row model)
    {
        var query = new RowQuery(SiteVisitTable.Table, VisitColumns())
        {
            Where = [RowCondition.Equal(SiteVisitTable.PropertyId, property)],
        };
        var visits = system.All(query).ToArray();
        var links = LinksOf(visits);
        foreach (var visit in visits)
        {
            Link(visit, links.TryGetValue(ModelLinks.RecordKey(visit.Reference), out var link) ? link : null, model);
        }
    }

    /// <summary>Has a visit follow its property: to the property's current model, or to none.</summary>
    /// <param name="visit">The visit as it is now, with its name and property.</param>
    public void Follow(Row visit)
    {
        var model = visit.Get(SiteVisitTable.PropertyId) is { } property ? ModelLinks.CurrentModelOf(system, property) : null;
        var link = LinksOf([visit]).Values.SingleOrDefault();
        if (model is not null)
        {
            var columns = mappings().CopiesOf(SiteVisitTable.Table).SelectMany(rule => rule.ModelColumns).Distinct().ToArray();
            Link(system.Get(RowKey.Of(visit.Reference), VisitColumns()), link, system.Get(RowKey.Of(model), columns));
        }
        else if (link is not null)
        {
            new LinkRemoval(system, mappings).Remove(link);
        }
    }

    private string[] VisitColumns() =>
        [SiteVisitTable.Name.Name, SiteVisitTable.PropertyId.Name, .. LinkBooks.ColumnsOf(SiteVisitTable.Table, mappings())];

    private Dictionary<string, Row> LinksOf(Row[] visits) =>
        visits.Length == 0
            ? []
            : system
                .AllIn(
                    ModelLinkTable.Table,
                    ModelLinkTable.CurrentKey.Name,
                    visits.Select(visit => ModelLinks.RecordKey(visit.Reference)),
                    [.. ModelLinks.Columns.Except([ModelLinkTable.CurrentKey.Name])]
                )
                .ToDictionary(link => link.Get(ModelLinkTable.CurrentKey)!);

    private void Link(Row visit, Row? older, Row model)
    {
        if (older is not null && ModelLinks.ModelOf(older) == model.Reference)
        {
            return;
        }

        if (older is not null)
        {
            system.Delete(older.Reference);
        }

        var record = visit.Reference;
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
        var copied = CopyModelToRecords.Changes(visit, model, mappings().Copies);
        system.Update(
            new Row(record.Table) { Id = record.Id }
                .SetAll(copied)
                .Set(SiteVisitTable.CurrentModelId, model.Reference)
        );
        new RecordMisfits(system).Raise(model.Reference, CopyModelToRecords.Misfits(record, model, mappings().Copies));
    }
}
