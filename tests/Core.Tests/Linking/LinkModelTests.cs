using MatterportForDataverse.Core.Linking;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Tests.World;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Linking;

public sealed class LinkModelTests
{
    private readonly SyncWorld _world = new(models: 4);
    private readonly string[] _ids;
    private readonly Guid _house;
    private readonly Guid _barn;

    public LinkModelTests()
    {
        _world.Sync();
        _ids = [.. _world.Models.Where(model => model.State == "active").Select(model => model.Id)];
        _house = Property("House");
        _barn = Property("Barn");
    }

    [Fact]
    public async Task A_link_leads_from_the_record_to_the_model_and_back_and_linking_again_changes_nothing()
    {
        var first = await LinkAsync(_house, _ids[0]);
        var again = await LinkAsync(_house, _ids[0]);
        Assert.Equal((true, false, first.LinkId), (first.Created, again.Created, again.LinkId));
        Assert.Equal(first.ModelRowId, Current(_house)!.Id);
        Assert.Equal($"dv-{_house:N}", _world.MirrorOf(_ids[0]).Get(ModelTable.OurKey));
    }

    [Fact]
    public async Task What_the_property_says_travels_to_the_model_and_what_the_model_shows_to_the_property()
    {
        await LinkAsync(_house, _ids[0]);
        _world.Sync();
        Assert.Equal(("House summary", "House summary"), (_world.Ours(_ids[0], "summary"), _world.Theirs(_ids[0], "summary")));
        Assert.NotNull(Row(_house).Get(PropertyTable.TourLink));
    }

    [Fact]
    public async Task A_model_leads_one_property_until_it_is_taken_over()
    {
        await LinkAsync(_house, _ids[0]);
        await Assert.ThrowsAsync<ModelTakenException>(() => LinkAsync(_barn, _ids[0]));
        await LinkAsync(_barn, _ids[0], takeOver: true);
        Assert.Null(Current(_house));
        Assert.NotNull(Current(_barn));
        Assert.Equal($"dv-{_barn:N}", _world.MirrorOf(_ids[0]).Get(ModelTable.OurKey));
    }

    [Fact]
    public async Task A_new_model_supersedes_the_older_one()
    {
        await LinkAsync(_house, _ids[0]);
        var link = await LinkAsync(_house, _ids[1]);
        Assert.Equal(link.ModelRowId, Current(_house)!.Id);
        Assert.Null(_world.MirrorOf(_ids[0]).Get(ModelTable.OurKey));
        Assert.Single(_world.Stored.All(ModelLinkTable.Table), row => row.Get(ModelLinkTable.Role) == LinkRole.Superseded);
    }

    [Fact]
    public async Task Unlinking_keeps_record_and_model_and_empties_what_came_from_it()
    {
        var link = await LinkAsync(_house, _ids[0]);
        new UnlinkModel(_world.People, _world.People).Handle(new UnlinkModelMessage.Request { LinkId = link.LinkId });
        Assert.Null(Current(_house));
        Assert.Null(Row(_house).Get(PropertyTable.TourLink));
        Assert.Null(_world.MirrorOf(_ids[0]).Get(ModelTable.OurKey));
        Assert.Empty(_world.Stored.All(ModelLinkTable.Table));
    }

    [Fact]
    public async Task A_model_that_Matterport_does_not_find_is_not_linked() =>
        await Assert.ThrowsAsync<ModelUnknownException>(() => LinkAsync(_house, "NoSuchModel"));

    private Guid Property(string name) =>
        _world.People.Create(new Row(PropertyTable.Table).Set(PropertyTable.Name, name).Set(PropertyTable.Summary, name + " summary"));

    private Row Row(Guid property) => _world.Stored.All(PropertyTable.Table).Single(row => row.Id == property);

    private RowReference? Current(Guid property) => Row(property).Get(PropertyTable.CurrentModelId);

    private Task<LinkModelMessage.Response> LinkAsync(Guid property, string model, bool takeOver = false) =>
        new LinkModel(_world.People, _world.People, _world.Open, () => _world.Clock.Now).HandleAsync(
            new LinkModelMessage.Request
            {
                TableName = PropertyTable.Table,
                RowId = property,
                ModelId = model,
                TakeOver = takeOver,
            },
            default
        );
}
