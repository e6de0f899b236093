using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Tests.World;
using MatterportForDataverse.EmbeddedMatterport.Faults;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Models;

/// <summary>What can happen between an edit here and its arrival there.</summary>
public sealed class SendModelsTests
{
    private readonly SyncWorld _world = new(models: 6);
    private readonly string _id;

    public SendModelsTests()
    {
        _world.Sync();
        _id = _world.Models.First(model => model.State == "active").Id;
    }

    [Theory]
    [InlineData("name")]
    [InlineData("internalnotes")]
    [InlineData("address.locality")]
    public void A_write_whose_answer_was_lost_is_recognised_by_reading_and_sent_once(string field)
    {
        _world.EditHere(_id, field, "Once");
        _world.Api.Faults.Next(request => request.IsMutation ? FaultKind.DropAfterCommit : null);
        _world.Sync();
        _world.Tick(TimeSpan.FromMinutes(10));
        Assert.Equal(1, _world.Api.Counters.Snapshot.Mutations);
        Assert.Equal(("Once", "Once"), (_world.Ours(_id, field), _world.Theirs(_id, field)));
        Assert.Empty(_world.Issues(IssueKind.Conflict));
        _world.AssertThatNothingIsWrittenAnyMore();
    }

    [Theory]
    [InlineData("name")]
    [InlineData("internalnotes")]
    [InlineData("summary")]
    public void A_further_edit_after_a_lost_answer_clashes_with_nobody(string field)
    {
        _world.EditHere(_id, field, "First");
        _world.Api.Faults.Next(request => request.IsMutation ? FaultKind.DropAfterCommit : null);
        _world.Sync();
        _world.EditHere(_id, field, "Second");
        _world.Tick(TimeSpan.FromMinutes(10));
        _world.Tick();
        Assert.Equal(("Second", "Second"), (_world.Ours(_id, field), _world.Theirs(_id, field)));
        Assert.Empty(_world.Issues(IssueKind.Conflict));
    }

    [Theory]
    [InlineData("name")]
    [InlineData("internalnotes")]
    public void A_further_edit_while_the_first_is_on_its_way_clashes_with_nobody(string field)
    {
        _world.EditHere(_id, field, "First");
        WhenMutating(() => _world.EditHere(_id, field, "Second"));
        _world.Sync();
        _world.Sync();
        Assert.Equal(("Second", "Second"), (_world.Ours(_id, field), _world.Theirs(_id, field)));
        Assert.Empty(_world.Issues(IssueKind.Conflict));
        _world.AssertThatNothingIsWrittenAnyMore();
    }

    [Fact]
    public void An_edit_there_of_another_field_while_ours_is_on_its_way_is_not_lost()
    {
        _world.EditHere(_id, "summary", "ours");
        WhenMutating(() => _world.EditThere(_id, "name", "theirs"));
        _world.Sync();
        _world.Sync();
        Assert.Equal(("ours", "theirs"), (_world.Theirs(_id, "summary"), _world.Ours(_id, "name")));
        _world.AssertThatNothingIsWrittenAnyMore();
    }

    [Fact]
    public void While_writing_is_switched_off_nothing_is_sent_and_the_run_says_how_many_wait()
    {
        var world = new SyncWorld(models: 160, mayWrite: false);
        world.Sync();
        foreach (var model in world.Models.Take(130))
        {
            world.EditHere(model.Id, "summary", "waiting");
        }

        var run = world.Sync();

        Assert.Equal(0, world.Api.Counters.Snapshot.Mutations);
        Assert.Equal("""{"code":"run.waiting","arguments":{"models":"130"}}""", run.Get(SyncRunTable.Message));
        Assert.All(world.Models.Take(130), model => Assert.Equal("waiting", world.Ours(model.Id, "summary")));
    }

    [Fact]
    public void In_a_copied_environment_sync_reads_and_sends_nothing_until_the_copy_is_said_to_be_meant()
    {
        var world = new SyncWorld();
        world.Sync();
        var id = world.Models.First(model => model.State == "active").Id;
        world.EditHere(id, "summary", "here");
        world.EditThere(id, "name", "there");
        world.Environment = Guid.NewGuid();

        var run = world.Sync();

        Assert.Equal((0, "there"), (world.Api.Counters.Snapshot.Mutations, world.Ours(id, "name")));
        Assert.Equal(SyncRunStatus.DoneWithIssues, run.Get(SyncRunTable.StatusCode));
        Assert.Equal("""{"code":"run.environment-copied","arguments":{"models":"1"}}""", run.Get(SyncRunTable.Message));
        Assert.Single(world.Issues(IssueKind.EnvironmentCopied));

        world.Stored.Update(new Row(AccountTable.Table) { Id = Some.Account.Id }.Set(AccountTable.EnvironmentId, null));
        world.Sync();

        Assert.Equal("here", world.Theirs(id, "summary"));
        Assert.Empty(world.Issues(IssueKind.EnvironmentCopied));
        Assert.Equal(world.Environment.ToString("D"), world.Account.EnvironmentId);
    }

    [Fact]
    public void Many_edits_are_all_sent_twenty_in_a_document()
    {
        var world = new SyncWorld(models: 260);
        world.Sync();
        var active = world.Models.Where(model => model.State == "active").Take(230).ToArray();
        foreach (var model in active)
        {
            world.EditHere(model.Id, "summary", "sent");
        }

        var run = world.Sync();
        Assert.Equal(230, run.Get(SyncRunTable.SentCount));
        Assert.Equal(12, world.Api.Counters.Snapshot.Mutations);
        Assert.All(active, model => Assert.Equal("sent", world.Theirs(model.Id, "summary")));
        world.AssertThatNothingIsWrittenAnyMore();
    }

    [Fact]
    public void Rows_that_cannot_be_sent_do_not_keep_the_others_from_being_sent()
    {
        var world = new SyncWorld(models: 260);
        world.Sync();
        var active = world.Models.Where(model => model.State == "active").OrderBy(model => world.MirrorOf(model.Id).Id).Take(150).ToArray();
        foreach (var model in active.Take(120))
        {
            world.EditHere(model.Id, "address.locality", "Nowhere");
        }

        foreach (var model in active.Skip(120))
        {
            world.EditHere(model.Id, "name", "sent");
        }

        world.World.Settings.SerializeNulls = false; // No address is fully known any more.
        world.Sync();
        Assert.All(active.Skip(120), model => Assert.Equal("sent", world.Theirs(model.Id, "name")));
        Assert.All(active.Take(120), model => Assert.NotEqual("Nowhere", world.Theirs(model.Id, "address.locality")));
        Assert.All(active.Take(120), model => Assert.Equal("Nowhere", world.Ours(model.Id, "address.locality")));
    }

    [Fact]
    public void A_refused_change_is_parked_and_tried_again_after_growing_pauses()
    {
        _world.EditHere(_id, "address.countrycode", "XK");
        _world.Sync();
        Assert.Equal(SyncState.Failed, _world.MirrorOf(_id).Get(ModelTable.SyncState));
        Assert.Equal(
            """{"code":"issue.rejected","arguments":{"code":"request.invalid"}}""",
            Assert.Single(_world.Issues(IssueKind.Rejected)).Get(SyncIssueTable.Message)
        );

        var attempts = new List<int>();
        for (var minute = 0; minute < 300; minute += 5)
        {
            var before = _world.Api.Counters.Snapshot.Mutations;
            _world.Tick();
            if (_world.Api.Counters.Snapshot.Mutations > before)
            {
                attempts.Add(minute);
            }
        }

        Assert.InRange(attempts.Count, 2, 5);
        var pauses = attempts.Zip(attempts.Skip(1), (one, next) => next - one).ToArray();
        Assert.Equal(pauses.Order(), pauses);
        Assert.True(pauses[^1] > pauses[0] || pauses.Length == 1);
    }

    [Fact]
    public void A_parked_change_that_a_person_mends_is_sent_and_its_issue_closes()
    {
        _world.EditHere(_id, "address.countrycode", "XK");
        _world.Sync();
        _world.EditHere(_id, "address.countrycode", "SE");
        _world.Sync();
        Assert.Equal("SE", _world.Theirs(_id, "address.countrycode"));
        Assert.Empty(_world.Issues(IssueKind.Rejected));
        Assert.Null(_world.MirrorOf(_id).Get(ModelTable.Message));
        Assert.Equal(SyncState.InSync, _world.MirrorOf(_id).Get(ModelTable.SyncState));
    }

    [Fact]
    public void Edits_of_an_archived_model_wait_until_it_is_active_again()
    {
        _world.World.Archive(_id);
        _world.Sync();
        _world.EditHere(_id, "summary", "waits");
        _world.Sync();
        Assert.Equal(0, _world.Api.Counters.Snapshot.Mutations);
        Assert.Equal("waits", _world.Ours(_id, "summary"));
        _world.World.Activate(_id);
        _world.Sync();
        _world.Sync();
        Assert.Equal("waits", _world.Theirs(_id, "summary"));
    }

    [Fact]
    public void Our_key_is_written_for_a_linked_model_and_a_foreign_one_is_never_overwritten()
    {
        var foreign = _world.Models.Last(model => model.State == "active").Id;
        _world.EditThere(foreign, "internalid", "ERP-7");
        _world.EditThere(_id, "internalid", null);
        _world.Sync();
        foreach (var id in new[] { _id, foreign })
        {
            _world.People.Update(new Row(ModelTable.Table) { Id = _world.MirrorOf(id).Id }.Set(ModelTable.LinkKey, "dv-1"));
        }

        _world.Sync();
        Assert.Equal(("dv-1", "ERP-7"), (_world.Theirs(_id, "internalid"), _world.Theirs(foreign, "internalid")));
        _world.People.Update(new Row(ModelTable.Table) { Id = _world.MirrorOf(_id).Id }.Set(ModelTable.LinkKey, null));
        _world.Sync();
        Assert.Null(_world.Theirs(_id, "internalid"));
        _world.AssertThatNothingIsWrittenAnyMore();
    }

    private void WhenMutating(Action act) =>
        _world.Api.Faults.Next(request =>
        {
            if (!request.IsMutation)
            {
                return null;
            }

            act();
            return FaultKind.None;
        });
}
