using MatterportForDataverse.Core.Tests.World;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Models;

/// <summary>Matterport tells when a model was modified in whole seconds, and much can happen in one.</summary>
public sealed class SameSecondTests
{
    private readonly SyncWorld _world = new(models: 4);
    private readonly string _id;

    public SameSecondTests()
    {
        _world.Sync();
        _world.Sync();
        _id = _world.Models.First(model => model.State == "active").Id;
        _world.Clock.Advance(TimeSpan.FromMinutes(30));
    }

    [Theory]
    [InlineData("contact.name")]
    [InlineData("presentedby")]
    [InlineData("externalurl")]
    [InlineData("summary")]
    public void An_edit_there_in_the_second_in_which_the_model_was_read_arrives_here(string field)
    {
        _world.EditThere(_id, "name", "first edit");
        _world.SyncNow();
        _world.Clock.Advance(TimeSpan.FromMilliseconds(400));
        _world.EditThere(_id, field, "second edit");
        _world.Sync();

        Assert.Equal(("first edit", "second edit"), (_world.Ours(_id, "name"), _world.Ours(_id, field)));
    }

    [Fact]
    public void An_edit_there_in_the_second_in_which_ours_arrived_arrives_here()
    {
        _world.EditHere(_id, "summary", "ours");
        _world.SyncNow();
        _world.Clock.Advance(TimeSpan.FromMilliseconds(400));
        _world.EditThere(_id, "contact.name", "Eva");
        _world.Sync();

        Assert.Equal(("ours", "Eva"), (_world.Theirs(_id, "summary"), _world.Ours(_id, "contact.name")));
    }

    [Fact]
    public void A_model_that_was_read_in_the_second_of_its_change_is_read_once_more_and_then_no_more()
    {
        _world.EditThere(_id, "name", "edited");
        _world.SyncNow();
        _world.Sync();

        _world.AssertThatNothingIsWrittenAnyMore();
        Assert.NotNull(_world.MirrorOf(_id).Get(ModelTable.ContentHash));
        var reads = _world.Api.Counters.Snapshot.Requests;
        _world.Sync();
        Assert.Equal(reads + 1, _world.Api.Counters.Snapshot.Requests);
    }

    [Theory]
    [InlineData(-240)]
    [InlineData(240)]
    public void A_clock_of_ours_that_is_wrong_by_minutes_loses_no_edit(int seconds)
    {
        _world.Skew = TimeSpan.FromSeconds(seconds);
        _world.EditThere(_id, "name", "first edit");
        _world.SyncNow();
        _world.Clock.Advance(TimeSpan.FromMilliseconds(400));
        _world.EditThere(_id, "contact.name", "second edit");
        _world.Sync();
        _world.Sync();

        Assert.Equal("second edit", _world.Ours(_id, "contact.name"));
    }

    [Fact]
    public void A_modified_of_the_far_future_is_not_read_again_with_every_run()
    {
        _world.World.Restore(_world.World.Find(_id)! with { Name = "of the future", Modified = _world.Now.AddYears(10) });
        _world.Sync();
        _world.Sync();
        Assert.NotNull(_world.MirrorOf(_id).Get(ModelTable.ContentHash));
    }
}
