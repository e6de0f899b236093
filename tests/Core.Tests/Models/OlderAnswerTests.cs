using MatterportForDataverse.Core.Tests.World;
using MatterportForDataverse.EmbeddedMatterport.Models;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Models;

/// <summary>Answers that are older than what a row holds already, be they from a replica or from a search index that lags.</summary>
public sealed class OlderAnswerTests
{
    private readonly SyncWorld _world = new(models: 4);
    private readonly string _id;

    public OlderAnswerTests()
    {
        _world.Sync();
        _id = _world.Models.First(model => model.State == "active").Id;
        _world.Clock.Advance(TimeSpan.FromMinutes(30));
    }

    [Fact]
    public void An_older_answer_takes_no_edit_back()
    {
        var then = _world.World.Find(_id)!;
        _world.EditThere(_id, "summary", "newer");
        _world.Sync();
        var now = _world.World.Find(_id)!;
        Replica(then);
        _world.Sync(full: true);
        Assert.Equal("newer", _world.Ours(_id, "summary"));

        Replica(now);
        _world.Sync(full: true);
        Assert.Equal("newer", _world.Ours(_id, "summary"));
        _world.AssertThatNothingIsWrittenAnyMore();
    }

    [Fact]
    public void An_edit_here_is_not_sent_on_the_strength_of_an_older_answer()
    {
        var then = _world.World.Find(_id)!;
        _world.EditThere(_id, "internalnotes", "newer");
        _world.Sync();
        var now = _world.World.Find(_id)!;
        Replica(then);
        _world.EditHere(_id, "summary", "ours");
        _world.Sync();
        Assert.Equal(0, _world.Api.Counters.Snapshot.Mutations);

        Replica(now);
        _world.Sync();
        Assert.Equal(("newer", "ours"), (_world.Ours(_id, "internalnotes"), _world.Theirs(_id, "summary")));
    }

    [Fact]
    public void A_model_that_Matterport_restored_from_a_backup_is_taken_after_a_while()
    {
        var then = _world.World.Find(_id)!;
        _world.EditThere(_id, "summary", "newer");
        _world.Sync();
        Replica(then);
        for (var hour = 0; hour < 30; hour++)
        {
            _world.Sync(full: true);
            _world.Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(_world.Theirs(_id, "summary"), _world.Ours(_id, "summary"));
        _world.AssertThatNothingIsWrittenAnyMore();
    }

    [Theory]
    [InlineData(4)]
    [InlineData(7)]
    public void While_the_search_index_lags_behind_our_own_change_no_row_is_written_again_and_again(int minutes)
    {
        _world.Sync();
        _world.EditThere(_id, "name", "recent");
        _world.Sync();
        _world.Api.Faults.SearchLag = TimeSpan.FromMinutes(minutes);
        _world.EditHere(_id, "summary", "sent");
        _world.SyncNow();
        _world.Clock.Advance(TimeSpan.FromSeconds(30));
        _world.SyncNow();
        var version = _world.MirrorOf(_id).Version;
        var writes = 0;
        for (var minute = 0; minute < 5; minute++)
        {
            _world.Clock.Advance(TimeSpan.FromMinutes(1));
            _world.SyncNow();
            writes += _world.MirrorOf(_id).Version == version ? 0 : 1;
            version = _world.MirrorOf(_id).Version;
        }

        Assert.InRange(writes, 0, 1);
        _world.Sync();
        _world.Sync();
        _world.AssertThatNothingIsWrittenAnyMore();
        Assert.NotNull(_world.MirrorOf(_id).Get(ModelTable.ContentHash));
    }

    // The world stands as it stood; whoever reads it is told that.
    private void Replica(MatterportModel state) => _world.World.Restore(state);
}
