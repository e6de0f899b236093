using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Linking;

public sealed class SupersedeLinksTests
{
    private readonly LinkingWorld _world = new();

    [Fact]
    public async Task A_model_that_Matterport_no_longer_has_is_shown_by_neither_its_property_nor_its_visits()
    {
        var house = _world.Property("House");
        var visit = _world.Visit(house);
        await _world.LinkAsync(house, _world.Ids[0]);
        Assert.NotNull(_world.ModelOfVisit(visit));

        _world.Sides.World.Delete(_world.Ids[0]);
        _world.Sides.Sync(full: true);

        Assert.Null(_world.Current(house));
        Assert.Null(_world.ModelOfVisit(visit));
        var roles = _world.Sides.Stored.All(ModelLinkTable.Table).Select(link => link.Get(ModelLinkTable.Role));
        Assert.Equal([LinkRole.Superseded, LinkRole.Superseded], roles);
    }
}
