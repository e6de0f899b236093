using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Tests.Linking;
using MatterportForDataverse.Core.Tests.World;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Mirroring;

public sealed class CopyRecordToModelTests
{
    private readonly LinkingWorld _world = new();

    [Theory]
    [InlineData(WhenCleared.Keep, "House summary")]
    [InlineData(WhenCleared.Clear, null)]
    public async Task A_property_that_is_emptied_empties_its_model_and_Matterport_only_where_the_mapping_says_so(
        WhenCleared policy,
        string? left
    )
    {
        var id = _world.Ids[0];
        _world.Sides.EditThere(id, "summary", "House summary");
        _world.Sides.Sync();
        var house = _world.Property("House");
        await _world.LinkAsync(house, id);
        _world.Sides.Mapped("summary", row => row.Set(FieldMappingTable.NullPolicy, policy), PropertyTable.Table);

        _world.Sides.People.Update(new Row(PropertyTable.Table) { Id = house }.Set(PropertyTable.Summary, null));
        Assert.Equal(left, _world.Sides.Ours(id, "summary"));
        _world.Sides.Sync();
        Assert.Equal(left, _world.Sides.Theirs(id, "summary"));
    }
}
