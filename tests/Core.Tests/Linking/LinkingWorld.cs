using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Linking;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Tests.World;
using MatterportForDataverse.Core.Words;
using MatterportForDataverse.EmbeddedMatterport.Models;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Linking;

/// <summary>Both sides in step, with properties that tests link to models.</summary>
internal sealed class LinkingWorld
{
    public LinkingWorld(int models = 4)
    {
        Sides = new SyncWorld(models);
        Sides.Sync();
        Ids = [.. Active.Select(model => model.Id)];
    }

    public SyncWorld Sides { get; }

    /// <summary>Matterport's ids of the active models.</summary>
    public IReadOnlyList<string> Ids { get; }

    public IEnumerable<MatterportModel> Active => Sides.Models.Where(model => model.State == "active");

    public Guid Property(string name) =>
        Sides.People.Create(new Row(PropertyTable.Table).Set(PropertyTable.Name, name).Set(PropertyTable.Summary, name + " summary"));

    public UnlinkModelMessage.Response Unlink(Guid link, bool? restore = null, bool? preview = null, IRows? caller = null) =>
        new UnlinkModel(
            Some.Caller(caller ?? Sides.People),
            Sides.People,
            () => Mappings.Load(Sides.People),
            () => Sides.Clock.Now,
            Operation(),
            () => Languages.Shipped.English
        ).Handle(
            new UnlinkModelMessage.Request
            {
                LinkId = link,
                Restore = restore,
                Preview = preview,
            }
        );

    // A call is one operation, as the platform's correlation id makes it.
    private Guid Operation() => Sides.People.Operation = Guid.NewGuid();

    public Row Row(Guid property) => Sides.Stored.All(PropertyTable.Table).Single(row => row.Id == property);

    public RowReference? Current(Guid property) => Row(property).Get(PropertyTable.CurrentModelId);

    /// <summary>A visit of a property, which gets the model of that when it is linked.</summary>
    public Guid Visit(Guid property) =>
        Sides.People.Create(
            new Row(SiteVisitTable.Table)
                .Set(SiteVisitTable.Name, "Visit")
                .Set(SiteVisitTable.PropertyId, new RowReference(PropertyTable.Table, property))
        );

    public RowReference? ModelOfVisit(Guid visit) =>
        Sides.Stored.All(SiteVisitTable.Table).Single(row => row.Id == visit).Get(SiteVisitTable.CurrentModelId);

    public Task<LinkModelMessage.Response> LinkAsync(
        Guid record,
        string model,
        bool takeOver = false,
        string table = PropertyTable.Table
    ) =>
        new LinkModel(
            Some.Caller(Sides.People),
            Sides.People,
            () => Mappings.Load(Sides.People),
            (write, _) => Sides.People.Update(write),
            Sides.Open,
            () => Sides.Clock.Now,
            Operation()
        ).HandleAsync(
            new LinkModelMessage.Request
            {
                TableName = table,
                RowId = record,
                ModelId = model,
                TakeOver = takeOver,
            },
            default
        );
}
