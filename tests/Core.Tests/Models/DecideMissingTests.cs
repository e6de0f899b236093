using MatterportForDataverse.Core.Models;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Tests.Rows;
using MatterportForDataverse.Core.Tests.World;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Models;

/// <summary>Too many models are missing at once, and a person decides.</summary>
public sealed class DecideMissingTests
{
    private readonly SyncWorld _world = new(models: 30);
    private readonly string[] _gone;

    public DecideMissingTests()
    {
        _world.Sync();
        _gone = [.. _world.Models.Take(4).Select(model => model.Id)];
    }

    [Fact]
    public void Once_a_person_says_that_they_are_gone_all_are_retired_and_nothing_asks_again()
    {
        Vanish();
        _world.Sync(full: true);
        Assert.Equal((0, 4, 1), (Missing, Waiting, Brakes));

        Decide("gone");
        Assert.Equal((4, 0, 0), (Missing, Waiting, Brakes));
        Assert.Empty(_world.Issues(IssueKind.Missing)); // The person knows.
        var issue = _world.Stored.All(SyncIssueTable.Table).Single();
        Assert.Equal(("gone", Some.User), (issue.Get(SyncIssueTable.Resolution), issue.Get(SyncIssueTable.ResolvedBy)!.Id));

        _world.World.Delete(_world.Models[5].Id);
        _world.Sync(full: true);
        Assert.Equal((5, 0), (Missing, Brakes)); // What was decided does not count again.
    }

    [Fact]
    public void Until_a_person_decides_they_wait_for_weeks()
    {
        Vanish();
        for (var week = 0; week < 4; week++)
        {
            _world.Sync(full: true);
            _world.Clock.Advance(TimeSpan.FromDays(7));
        }

        Assert.Equal((0, 4, 1), (Missing, Waiting, Brakes));
        _world.AssertThatNothingIsWrittenAnyMore();
    }

    [Fact]
    public void Once_a_person_says_keep_looking_they_are_looked_for_again()
    {
        Vanish();
        _world.Sync(full: true);
        Decide("keep-looking");
        Assert.Equal((0, 0, 0), (Missing, Waiting, Brakes));
        _world.Sync(full: true);
        Assert.Equal((0, 4, 1), (Missing, Waiting, Brakes));
    }

    [Fact]
    public void When_they_come_back_nothing_is_left_to_decide()
    {
        var models = _world.Models.Take(4).ToArray();
        Vanish();
        _world.Sync(full: true);
        foreach (var model in models)
        {
            _world.World.Add(model);
        }

        _world.Sync(full: true);
        Assert.Equal((0, 0, 0), (Missing, Waiting, Brakes));
    }

    [Fact]
    public void Models_that_single_readings_do_not_find_count_together()
    {
        Vanish();
        foreach (var id in _gone)
        {
            new SyncModel(Some.Caller(_world.People), _world.People, () => _world.Clock.Now).Handle(
                new SyncModelMessage.Request { TableName = ModelTable.Table, RowId = _world.MirrorOf(id).Id }
            );
            _world.ProcessAllWork();
            _world.Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal((3, 1, 1), (Missing, Waiting, Brakes));
        Decide("gone");
        Assert.Equal((4, 0, 0), (Missing, Waiting, Brakes));
    }

    [Fact]
    public void An_edit_of_a_model_that_waits_is_kept_and_not_sent()
    {
        Vanish();
        _world.Sync(full: true);
        _world.EditHere(_gone[0], "summary", "kept");
        var requests = _world.Sync().Get(SyncRunTable.MatterportRequests);
        Assert.Equal((1, "kept"), (requests, _world.Ours(_gone[0], "summary")));
    }

    [Fact]
    public void A_search_index_that_still_shows_a_model_that_is_gone_reopens_nothing()
    {
        var id = _gone[0];
        _world.World.Delete(id);
        _world.Sync(full: true);
        _world.Decide(Assert.Single(_world.Issues(IssueKind.Missing)), "dismiss");
        _world.Api.Faults.SearchLag = TimeSpan.FromHours(3);
        var since = _world.MirrorOf(id).Get(ModelTable.MissingSince);
        _world.Sync(full: true);
        Assert.Empty(_world.Issues(IssueKind.Missing));
        Assert.Equal(since, _world.MirrorOf(id).Get(ModelTable.MissingSince));
    }

    [Fact]
    public void Deciding_takes_an_account_that_the_person_sees_and_one_of_two_words()
    {
        Vanish();
        _world.Sync(full: true);
        Assert.Throws<InvalidRequestException>(() => Decide("perhaps"));
        var stranger = new RestrictedRows(_world.People) { Hidden = [AccountTable.Table] };
        Assert.Throws<RowNotFoundException>(() => Decide("gone", stranger));
        Assert.Equal((0, 4, 1), (Missing, Waiting, Brakes));
    }

    [Fact]
    public void Deciding_twice_makes_one_run_that_does_what_was_said_last()
    {
        Vanish();
        _world.Sync(full: true);
        var handler = new DecideMissing(Some.Caller(_world.People), _world.People, () => _world.Clock.Now);
        var first = handler.Handle(new DecideMissingMessage.Request { AccountId = Some.Account.Id, Decision = "gone" }).RunId;
        Assert.Equal(
            first,
            handler.Handle(new DecideMissingMessage.Request { AccountId = Some.Account.Id, Decision = "keep-looking" }).RunId
        );
        _world.ProcessAllWork();
        Assert.Equal((0, 0), (Missing, Waiting));
    }

    [Fact]
    public void What_is_found_after_a_person_said_keep_looking_is_looked_for_again_too()
    {
        Vanish();
        _world.BeforeRequest = request =>
        {
            if (request == "matterport: read")
            {
                _world.BeforeRequest = null;
                new DecideMissing(Some.Caller(_world.People), _world.People, () => _world.Clock.Now).Handle(
                    new DecideMissingMessage.Request { AccountId = Some.Account.Id, Decision = "keep-looking" }
                );
            }
        };
        _world.Sync(full: true);
        Assert.Equal((0, 0, 0), (Missing, Waiting, Brakes));

        _world.Sync(full: true);
        Assert.Equal((0, 4, 1), (Missing, Waiting, Brakes));
    }

    [Fact]
    public void A_model_that_nobody_was_asked_about_is_told_when_somebody_says_that_it_is_gone()
    {
        NotedAndCutOff(_gone[0]);
        Decide("gone");
        Assert.Equal((1, 0, 0), (Missing, Waiting, Brakes));
        Assert.Single(_world.Issues(IssueKind.Missing));
    }

    [Fact]
    public void Too_many_that_nobody_was_asked_about_are_asked_about_first()
    {
        NotedAndCutOff(_gone);
        Decide("gone");
        Assert.Equal((0, 4, 1), (Missing, Waiting, Brakes));

        Decide("gone");
        Assert.Equal((4, 0, 0), (Missing, Waiting, Brakes));
    }

    [Fact]
    public void A_model_that_is_missing_only_since_a_person_decided_is_not_decided_about()
    {
        Vanish();
        _world.Sync(full: true);
        Say("gone");
        _world.Clock.Advance(TimeSpan.FromMinutes(1));
        NotedAndCutOff(_world.Models[5].Id);
        _world.ProcessAllWork();
        Assert.Equal((4, 1, 0), (Missing, Waiting, Brakes));

        _world.Sync(full: true);
        Assert.Equal((5, 0, 0), (Missing, Waiting, Brakes));
        Assert.Single(_world.Issues(IssueKind.Missing));
    }

    [Theory]
    [InlineData("gone")]
    [InlineData("keep-looking")]
    public void Who_decides_once_more_answers_the_same_question(string first)
    {
        Vanish();
        _world.Sync(full: true);
        Say(first);
        Decide("gone");
        Assert.Equal((4, 0, 0), (Missing, Waiting, Brakes));
    }

    private int Missing => _world.Stored.All(ModelTable.Table).Count(row => row.Get(ModelTable.SyncState) == SyncState.Missing);

    private int Waiting =>
        _world
            .Stored.All(ModelTable.Table)
            .Count(row => row.Get(ModelTable.MissingSince) is not null && row.Get(ModelTable.SyncState) != SyncState.Missing);

    private int Brakes => _world.Issues(IssueKind.TooManyMissing).Count;

    private void Vanish()
    {
        foreach (var id in _gone)
        {
            _world.World.Delete(id);
        }
    }

    // An execution found that they are gone, and ended before it told anybody.
    private void NotedAndCutOff(params string[] ids)
    {
        foreach (var id in ids)
        {
            _world.World.Delete(id);
            _world.Stored.Update(new Row(ModelTable.Table) { Id = _world.MirrorOf(id).Id }.Set(ModelTable.MissingSince, _world.Clock.Now));
        }
    }

    private void Decide(string decision, IRows? rows = null)
    {
        Say(decision, rows);
        _world.ProcessAllWork();
    }

    private void Say(string decision, IRows? rows = null) =>
        new DecideMissing(Some.Caller(rows ?? _world.People), _world.People, () => _world.Clock.Now).Handle(
            new DecideMissingMessage.Request { AccountId = Some.Account.Id, Decision = decision }
        );
}
