using MatterportForDataverse.Core.Tests.World;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Models;

/// <summary>What can never be read, or never be kept whole, is told once and then left in peace.</summary>
public sealed class UnreadableValueTests
{
    private readonly SyncWorld _world = new(models: 4);
    private readonly string _id;

    public UnreadableValueTests()
    {
        _world.Sync();
        _id = _world.Models.First(model => model.State == "active").Id;
    }

    [Fact]
    public void A_value_there_that_is_too_long_and_edited_here_falls_silent()
    {
        _world.EditThere(_id, "name", new string('x', 300));
        _world.Sync();
        _world.EditHere(_id, "name", "short");
        _world.Sync();
        _world.Sync();

        Assert.Single(_world.Issues(IssueKind.ValueDoesNotFit));
        _world.AssertThatNothingIsWrittenAnyMore();
        Assert.Equal((300, "short"), (_world.Theirs(_id, "name")!.Length, _world.Ours(_id, "name")));
    }

    [Fact]
    public void A_value_that_fits_again_is_merged_again()
    {
        _world.EditThere(_id, "name", new string('x', 300));
        _world.EditHere(_id, "name", "short");
        _world.Sync();
        _world.EditThere(_id, "name", "fits");
        _world.Sync();
        _world.Sync();

        Assert.Equal(("fits", "fits"), (_world.Theirs(_id, "name"), _world.Ours(_id, "name")));
    }

    [Fact]
    public void A_part_of_the_address_that_can_never_be_read_is_told_once_and_falls_silent()
    {
        _world.World.Settings.SerializeNulls = false;
        _world.EditHere(_id, "address.locality", "Nowhere");
        for (var round = 0; round < 5; round++)
        {
            _world.Sync();
        }

        Assert.Single(_world.Issues(IssueKind.Unreadable));
        _world.AssertThatNothingIsWrittenAnyMore();
        Assert.Equal("Nowhere", _world.Ours(_id, "address.locality"));
        Assert.NotEqual("Nowhere", _world.Theirs(_id, "address.locality"));
    }

    [Fact]
    public void A_part_of_the_address_that_can_be_read_again_is_sent_with_the_next_try()
    {
        _world.World.Settings.SerializeNulls = false;
        _world.EditHere(_id, "address.locality", "Somewhere");
        for (var round = 0; round < 5; round++)
        {
            _world.Sync();
        }

        _world.World.Settings.SerializeNulls = true;
        for (var hour = 0; hour < 26; hour++)
        {
            _world.Tick(TimeSpan.FromHours(1));
        }

        Assert.Equal("Somewhere", _world.Theirs(_id, "address.locality"));
        Assert.Empty(_world.Issues(IssueKind.Unreadable));
    }
}
