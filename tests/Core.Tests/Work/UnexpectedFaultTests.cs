using MatterportForDataverse.Core.Models;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Tests.World;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Work;

/// <summary>A mistake of ours that one model runs into concerns that model only.</summary>
public sealed class UnexpectedFaultTests
{
    private const string Unexpected = """{"code":"bug.unexpected","arguments":{"reference":"reference"}}""";
    private readonly SyncWorld _world = new(models: 6);
    private readonly string[] _ids;

    public UnexpectedFaultTests()
    {
        _world.Sync();
        _ids = [.. _world.Models.Where(model => model.State == "active").Take(3).Select(model => model.Id)];
    }

    [Fact]
    public void A_model_that_cannot_be_merged_is_parked_with_a_reference_and_the_others_are_read()
    {
        Break(_ids[0]);
        foreach (var id in _ids)
        {
            _world.EditThere(id, "name", "renamed there");
        }

        var run = _world.Sync();

        var issue = Assert.Single(_world.Issues(IssueKind.UnexpectedError));
        Assert.Equal(Unexpected, issue.Get(SyncIssueTable.Message));
        Assert.Contains(_ids[0], issue.Get(SyncIssueTable.Name), StringComparison.Ordinal);
        Assert.All(_ids.Skip(1), id => Assert.Equal("renamed there", _world.Ours(id, "name")));
        Assert.Equal((1, SyncRunStatus.DoneWithIssues), (run.Get(SyncRunTable.FailedCount), run.Get(SyncRunTable.StatusCode)));
        Assert.Single(_world.Bugs);
    }

    [Fact]
    public void A_model_that_cannot_be_sent_is_parked_with_a_time_to_try_again_and_the_others_are_sent()
    {
        foreach (var id in _ids)
        {
            _world.EditHere(id, "summary", "edited here");
        }

        Break(_ids[0]);
        _world.Sync();

        var parked = _world.MirrorOf(_ids[0]);
        Assert.Equal(SyncState.Failed, parked.Get(ModelTable.SyncState));
        Assert.Equal(Unexpected, parked.Get(ModelTable.Message));
        Assert.True(Assert.Single(_world.Issues(IssueKind.UnexpectedError)).Get(SyncIssueTable.RetryOn) > _world.Clock.Now);
        Assert.All(_ids.Skip(1), id => Assert.Equal("edited here", _world.Theirs(id, "summary")));
        Assert.Equal("edited here", _world.Ours(_ids[0], "summary"));
    }

    [Fact]
    public void A_foreign_key_that_is_longer_than_its_column_is_reported_and_stops_nothing()
    {
        foreach (var id in _ids)
        {
            _world.EditThere(id, "internalid", null);
        }

        _world.Sync();
        foreach (var id in _ids)
        {
            _world.People.Update(new Row(ModelTable.Table) { Id = _world.MirrorOf(id).Id }.Set(ModelTable.LinkKey, "dv-1"));
        }

        _world.EditThere(_ids[0], "internalid", new string('x', 201));
        _world.Sync();

        var issue = Assert.Single(_world.Issues(IssueKind.InternalIDTaken));
        Assert.Equal(new string('x', 201), issue.Get(SyncIssueTable.MatterportValue));
        Assert.All(_ids.Skip(1), id => Assert.Equal("dv-1", _world.Theirs(id, "internalid")));
        Assert.Empty(_world.Bugs);
    }

    [Fact]
    public async Task Work_that_fails_as_a_whole_is_tried_again_and_in_the_end_the_run_says_that_it_failed()
    {
        new StartSync(Some.Caller(_world.People), _world.People, () => _world.Clock.Now).Handle(
            new StartSyncMessage.Request { AccountId = Some.Account.Id }
        );
        var work = Assert.Single(_world.Due());
        for (var attempt = 0; attempt < WorkClaim.MostAttempts; attempt++)
        {
            Assert.NotEqual(WorkStatus.Failed, Stored(work).Get(WorkTable.StatusCode));
            await Broken().HandleAsync(work.Id, default);
            _world.Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(WorkStatus.Failed, Stored(work).Get(WorkTable.StatusCode));
        Assert.Equal((WorkProblem.UnexpectedError, Unexpected), (Stored(work).Get(WorkTable.Problem), Stored(work).Get(WorkTable.Message)));
        Assert.Equal(Unexpected, Assert.Single(_world.Issues(IssueKind.UnexpectedError)).Get(SyncIssueTable.Message));
        var run = _world.Stored.All(SyncRunTable.Table).Single(run => run.Reference.ToString() == work.Get(WorkTable.RunKey));
        Assert.Equal((SyncRunStatus.Failed, Unexpected), (run.Get(SyncRunTable.StatusCode), run.Get(SyncRunTable.Message)));
    }

    private Row Stored(Row work) => _world.Stored.All(WorkTable.Table).Single(row => row.Id == work.Id);

    private ProcessWork Broken() =>
        new(
            _world.System,
            ModelWork.Handlers,
            _ => throw new InvalidOperationException("A mistake."),
            _world.Environment,
            () => _world.Clock.Now,
            _ => "reference",
            mayGoOnAtOnce: true
        );

    private void Break(string id) =>
        _world.Stored.Update(new Row(ModelTable.Table) { Id = _world.MirrorOf(id).Id }.Set(ModelTable.MergeBase, "{ no base"));
}
