using MatterportForDataverse.Core.Linking;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Linking;

public sealed class LinkModelTests
{
    private readonly LinkingWorld _world = new();
    private readonly Guid _house;
    private readonly Guid _barn;

    public LinkModelTests()
    {
        _house = _world.Property("House");
        _barn = _world.Property("Barn");
    }

    private IReadOnlyList<string> Ids => _world.Ids;

    [Fact]
    public async Task A_link_leads_from_the_record_to_the_model_and_back_and_linking_again_changes_nothing()
    {
        var first = await _world.LinkAsync(_house, Ids[0]);
        var again = await _world.LinkAsync(_house, Ids[0]);
        Assert.Equal((true, false, first.LinkId), (first.Created, again.Created, again.LinkId));
        Assert.Equal(first.ModelRowId, _world.Current(_house)!.Id);
        Assert.Equal($"dv-{_house:N}", _world.Sides.MirrorOf(Ids[0]).Get(ModelTable.LinkKey));
    }

    [Fact]
    public async Task What_the_property_says_travels_to_the_model_and_what_the_model_shows_to_the_property()
    {
        await _world.LinkAsync(_house, Ids[0]);
        _world.Sides.Sync();
        Assert.Equal(("House summary", "House summary"), (_world.Sides.Ours(Ids[0], "summary"), _world.Sides.Theirs(Ids[0], "summary")));
        Assert.NotNull(_world.Row(_house).Get(PropertyTable.TourLink));
    }

    [Fact]
    public async Task A_model_leads_one_property_until_it_is_taken_over()
    {
        await _world.LinkAsync(_house, Ids[0]);
        await Assert.ThrowsAsync<ModelTakenException>(() => _world.LinkAsync(_barn, Ids[0]));
        await _world.LinkAsync(_barn, Ids[0], takeOver: true);
        Assert.Null(_world.Current(_house));
        Assert.NotNull(_world.Current(_barn));
        Assert.Equal($"dv-{_barn:N}", _world.Sides.MirrorOf(Ids[0]).Get(ModelTable.LinkKey));
    }

    [Fact]
    public async Task A_new_model_supersedes_the_older_one()
    {
        await _world.LinkAsync(_house, Ids[0]);
        var link = await _world.LinkAsync(_house, Ids[1]);
        Assert.Equal(link.ModelRowId, _world.Current(_house)!.Id);
        Assert.Null(_world.Sides.MirrorOf(Ids[0]).Get(ModelTable.LinkKey));
        Assert.Single(_world.Sides.Stored.All(ModelLinkTable.Table), row => row.Get(ModelLinkTable.Role) == LinkRole.Superseded);
    }

    [Fact]
    public async Task A_model_that_Matterport_does_not_find_is_not_linked() =>
        await Assert.ThrowsAsync<ModelUnknownException>(() => _world.LinkAsync(_house, "NoSuchModel"));
}
