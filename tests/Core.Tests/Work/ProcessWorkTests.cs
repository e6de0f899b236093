using MatterportForDataverse.Core.Models;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Tests.World;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.EmbeddedMatterport.Faults;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Work;

/// <summary>Claims, crashes and failures of work rows.</summary>
public sealed class ProcessWorkTests
{
    private readonly SyncWorld _world = new(models: 8);

    [Fact]
    public async Task Of_two_workers_on_one_row_one_works()
    {
        var work = Begin();
        var other = false;
        _world.BeforeRequest = request =>
        {
            if (!other && request == "matterport: read")
            {
                other = true;
                _world.Worker.HandleAsync(work, default).GetAwaiter().GetResult();
            }
        };
        await _world.Worker.HandleAsync(work, default);
        Assert.True(other);
        Assert.Equal(2, _world.Api.Counters.Snapshot.Requests);
        Assert.Equal(8, _world.Stored.All(ModelTable.Table).Count);
    }

    [Fact]
    public async Task Work_that_is_done_is_not_done_again()
    {
        var work = Begin();
        await _world.Worker.HandleAsync(work, default);
        var requests = _world.Api.Counters.Snapshot.Requests;
        await _world.Worker.HandleAsync(work, default);
        await _world.Worker.HandleAsync(Guid.NewGuid(), default);
        Assert.Equal(requests, _world.Api.Counters.Snapshot.Requests);
    }

    [Fact]
    public async Task A_claim_is_one_write_of_plain_columns_and_says_that_it_runs_only_afterwards()
    {
        var work = Begin();
        var seen = new List<(DateTime? ClaimedUntil, WorkStatus? Status)>();
        _world.BeforeRequest = request =>
        {
            if (request == "dataverse: update mpt_work" || request.StartsWith("matterport", StringComparison.Ordinal))
            {
                var row = _world.Stored.All(WorkTable.Table).Single(row => row.Id == work);
                seen.Add((row.Get(WorkTable.ClaimedUntil), row.Get(WorkTable.StatusCode)));
            }
        };
        await _world.Worker.HandleAsync(work, default);
        DateTime? claimed = Some.Moment + WorkClaim.Duration;
        Assert.Equal([(null, WorkStatus.Waiting), (claimed, WorkStatus.Waiting), (claimed, WorkStatus.Running)], seen.Take(3));
    }

    [Fact]
    public async Task Work_that_is_settled_but_could_not_say_so_is_not_done_again_and_its_run_ends()
    {
        var work = Begin();
        await CutOffAtLastWriteAsync(work, _world.Worker);
        Assert.Equal((null, RowState.Active), (Stored(work).Get(WorkTable.WorkKey), Stored(work).Get(WorkTable.StateCode)));
        var requests = _world.Api.Counters.Snapshot.Requests;
        _world.Clock.Advance(WorkClaim.Duration);
        await _world.Worker.HandleAsync(work, default);
        Assert.Equal((WorkStatus.Done, RowState.Inactive), (Stored(work).Get(WorkTable.StatusCode), Stored(work).Get(WorkTable.StateCode)));
        Assert.Equal(requests, _world.Api.Counters.Snapshot.Requests);
        Assert.Equal(8, Assert.Single(_world.Stored.All(SyncRunTable.Table)).Get(SyncRunTable.CreatedCount));
    }

    [Fact]
    public async Task Work_that_is_given_up_but_could_not_say_so_is_failed_with_its_reason()
    {
        var work = Begin();
        for (var attempt = 1; attempt < WorkClaim.MostAttempts; attempt++)
        {
            await Broken().HandleAsync(work, default);
            _world.Clock.Advance(TimeSpan.FromHours(1));
        }

        await CutOffAtLastWriteAsync(work, Broken());
        var message = Stored(work).Get(WorkTable.Message);
        Assert.NotNull(message);
        Assert.Equal(RowState.Active, Stored(work).Get(WorkTable.StateCode));
        _world.Clock.Advance(TimeSpan.FromHours(1));
        await _world.Worker.HandleAsync(work, default);
        Assert.Equal((WorkStatus.Failed, message), (Stored(work).Get(WorkTable.StatusCode), Stored(work).Get(WorkTable.Message)));
        Assert.Equal(SyncRunStatus.Failed, Assert.Single(_world.Stored.All(SyncRunTable.Table)).Get(SyncRunTable.StatusCode));
    }

    [Fact]
    public void Cut_off_before_any_request_the_next_rounds_heal()
    {
        var cuts = 0;
        for (var at = 1; ; at++)
        {
            var world = new SyncWorld(models: 4);
            world.Sync();
            var ids = world.Models.Where(model => model.State == "active").Select(model => model.Id).ToArray();
            world.EditHere(ids[0], "summary", "ours");
            world.EditThere(ids[0], "name", "theirs");
            world.EditHere(ids[1], "internalnotes", "ours");
            world.EditThere(ids[1], "internalnotes", "theirs");
            if (!IsCutOff(world, at))
            {
                break;
            }

            cuts++;
            world.Clock.Advance(TimeSpan.FromMinutes(35));
            world.Tick();
            world.Tick();
            Assert.Equal(("ours", "theirs"), (world.Theirs(ids[0], "summary"), world.Ours(ids[0], "name")));
            Assert.Single(world.Issues(IssueKind.Conflict));
            Assert.Equal(1, world.Api.Counters.Snapshot.Mutations);
            world.AssertThatNothingIsWrittenAnyMore();
        }

        Assert.InRange(cuts, 15, 60);
    }

    [Fact]
    public void A_part_that_could_not_be_read_is_asked_for_again_and_not_lost()
    {
        _world.Sync();
        var id = _world.Models.First(model => model.State == "active").Id;
        _world.EditThere(id, "name", "not lost");
        var seen = 0;
        _world.Api.Faults.FailsField = place => place.Field == "name";
        _world.Api.Faults.Next(request => request.RootFields.All(field => field == "model") && seen++ == 0 ? FaultKind.PartialData : null);
        _world.Sync();
        Assert.Equal("not lost", _world.Ours(id, "name"));
        _world.AssertThatNothingIsWrittenAnyMore();
    }

    [Fact]
    public void A_model_that_can_never_be_read_brings_its_work_to_an_end_and_the_run_says_so()
    {
        _world.Sync();
        var id = _world.Models.First(model => model.State == "active").Id;
        _world.EditThere(id, "name", "unreadable");
        _world.Api.Faults.FailsField = place => place.Field == "name";
        _world.Api.Faults.Rates[FaultKind.PartialData] = 1;
        _world.Sync();
        for (var tick = 0; tick < 40; tick++)
        {
            _world.Clock.Advance(TimeSpan.FromMinutes(40));
            _world.ProcessAllWork();
        }

        Assert.Contains(
            _world.Stored.All(WorkTable.Table),
            work => work.Get(WorkTable.StatusCode) == WorkStatus.Failed && work.Get(WorkTable.Message) is not null
        );
        Assert.Contains(_world.Stored.All(SyncRunTable.Table), run => run.Get(SyncRunTable.StatusCode) == SyncRunStatus.Failed);
        Assert.True(_world.Api.Counters.Snapshot.Requests < 80, "It went on asking.");
    }

    [Fact]
    public void When_Matterport_asks_to_wait_nothing_is_asked_before()
    {
        Begin();
        _world.Api.Faults.RetryAfter = TimeSpan.FromMinutes(10);
        _world.Api.Faults.Next(_ => FaultKind.TooManyRequests);
        _world.ProcessAllWork();
        var requests = _world.Api.Counters.Snapshot.Requests;
        _world.Tick(TimeSpan.FromMinutes(9));
        Assert.Equal(requests, _world.Api.Counters.Snapshot.Requests);
        _world.Tick(TimeSpan.FromMinutes(2));
        Assert.Equal(8, _world.Stored.All(ModelTable.Table).Count);
    }

    private static bool IsCutOff(SyncWorld world, int at)
    {
        var requests = 0;
        world.BeforeRequest = _ =>
        {
            if (++requests >= at)
            {
                throw new CutOffException();
            }
        };
        try
        {
            world.Sync();
            return false;
        }
        catch (CutOffException)
        {
            return true;
        }
        finally
        {
            world.BeforeRequest = null;
        }
    }

    // The write that settles the work empties its key; what comes after it is cut off.
    private async Task CutOffAtLastWriteAsync(Guid work, ProcessWork worker)
    {
        _world.BeforeRequest = request =>
        {
            if (request == "dataverse: update mpt_work" && Stored(work).Get(WorkTable.WorkKey) is null)
            {
                throw new CutOffException();
            }
        };
        await Assert.ThrowsAsync<CutOffException>(() => worker.HandleAsync(work, default));
        _world.BeforeRequest = null;
    }

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

    private Row Stored(Guid work) => _world.Stored.All(WorkTable.Table).Single(row => row.Id == work);

    private Guid Begin()
    {
        new StartSync(Some.Caller(_world.People), _world.People, () => _world.Clock.Now).Handle(
            new StartSyncMessage.Request { AccountId = Some.Account.Id }
        );
        return Assert.Single(_world.Due()).Id;
    }
}
