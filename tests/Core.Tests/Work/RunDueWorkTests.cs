using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Tests.Rows;
using MatterportForDataverse.Core.Tests.World;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Work;

/// <summary>Ticks of the clock.</summary>
public sealed class RunDueWorkTests
{
    private readonly VirtualClock _clock = new(Some.Moment);
    private readonly PlatformRows _rows;
    private readonly InMemoryRows _stored = new();
    private readonly List<string> _begun = [];

    public RunDueWorkTests() => _rows = new PlatformRows(_stored, () => _clock.Now, null);

    [Fact]
    public void What_is_due_is_released_the_longest_overdue_first_and_the_rest_is_counted()
    {
        var (third, first, second) = (Work(-1), Work(-3), Work(-2));
        Work(1);
        Work(-4, RowState.Inactive);
        var response = Tick(top: 2);
        Assert.Equal((2, 1), (response.Released, response.Waiting));
        Assert.Equal(new[] { first, second }.Order(), Released());
        Assert.DoesNotContain(third, Released());
    }

    [Fact]
    public void Work_is_due_at_its_very_moment()
    {
        Work(0);
        Assert.Equal(1, Tick().Released);
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 1)]
    [InlineData(3, 3)]
    [InlineData(null, 50)]
    [InlineData(500, 500)]
    [InlineData(501, 500)]
    public void At_most_as_much_is_released_as_is_asked_for_and_never_more_than_500(int? top, int expected)
    {
        for (var number = 0; number < 510; number++)
        {
            Work(-1);
        }

        var response = Tick(top);
        Assert.Equal((expected, 510 - expected), (response.Released, response.Waiting));
        Assert.Equal(expected, Released().Length);
    }

    [Fact]
    public void Every_active_account_that_has_a_token_is_asked_what_it_has_to_begin()
    {
        Account("Main");
        Account("Second");
        Account("No token yet", token: null);
        Account("Deactivated", state: RowState.Inactive);
        Tick();
        Assert.Equal(["Main", "Second"], _begun.Order());
        Tick();
        Assert.Equal(4, _begun.Count);
    }

    [Fact]
    public void A_tick_is_noted_on_the_account_every_half_hour()
    {
        var account = Account("Main");
        Tick();
        Assert.Equal(Some.Moment, LastTick(account));
        _clock.Advance(TimeSpan.FromMinutes(29));
        Tick();
        Assert.Equal(Some.Moment, LastTick(account));
        _clock.Advance(TimeSpan.FromMinutes(1));
        Tick();
        Assert.Equal(_clock.Now, LastTick(account));
    }

    [Fact]
    public void A_tick_with_nothing_to_do_writes_nothing()
    {
        Account("Main");
        Work(1);
        Tick();
        var writes = _rows.Writes;
        Assert.Equal((0, 0), (Tick().Released, Tick().Waiting));
        Assert.Equal(writes, _rows.Writes);
    }

    [Fact]
    public void A_tick_that_finds_nothing_leaves_no_run_behind()
    {
        var world = new SyncWorld();
        world.Sync();
        var runs = world.Stored.All(SyncRunTable.Table).Count;
        world.Tick();
        world.Tick();
        Assert.Equal(runs, world.Stored.All(SyncRunTable.Table).Count);
    }

    [Fact]
    public void Journal_and_runs_are_kept_as_long_as_the_account_says_that_keeps_them_longest()
    {
        Account("Main", journalDays: 10);
        Account("Second", journalDays: 30);
        var (kept, old) = (Change(days: 29), Change(days: 30));
        var (keptRun, oldRun) = (Run(days: 29), Run(days: 30));
        Tick();
        Assert.Equal([kept], Ids(ChangeTable.Table));
        Assert.Equal([keptRun], Ids(SyncRunTable.Table));
        Assert.DoesNotContain(old, Ids(ChangeTable.Table));
        Assert.DoesNotContain(oldRun, Ids(SyncRunTable.Table));
    }

    [Fact]
    public void What_is_old_goes_away_a_little_with_every_half_hour()
    {
        Account("Main", journalDays: 10);
        for (var number = 0; number < 510; number++)
        {
            Change(days: 11);
            Run(days: 11);
        }

        Tick();
        Assert.Equal((10, 410), (Ids(ChangeTable.Table).Length, Ids(SyncRunTable.Table).Length));
        Tick();
        Assert.Equal((10, 410), (Ids(ChangeTable.Table).Length, Ids(SyncRunTable.Table).Length));
        _clock.Advance(TimeSpan.FromMinutes(30));
        Tick();
        Assert.Equal((0, 310), (Ids(ChangeTable.Table).Length, Ids(SyncRunTable.Table).Length));
    }

    [Fact]
    public void A_run_whose_last_work_could_not_say_that_it_ended_is_ended_after_two_claims_time()
    {
        var run = _rows.Create(new Row(SyncRunTable.Table).Set(SyncRunTable.StartedOn, _clock.Now));
        _rows.Create(
            new Row(WorkTable.Table)
                .Set(WorkTable.RunKey, new RowReference(SyncRunTable.Table, run).ToString())
                .Set(WorkTable.StateCode, RowState.Inactive)
                .Set(WorkTable.StatusCode, WorkStatus.Done)
        );
        _clock.Advance(WorkClaim.Duration + WorkClaim.Duration - TimeSpan.FromSeconds(1));
        Tick();
        Assert.Null(Assert.Single(_stored.All(SyncRunTable.Table)).Get(SyncRunTable.EndedOn));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Tick();
        var ended = Assert.Single(_stored.All(SyncRunTable.Table));
        Assert.Equal((_clock.Now, SyncRunStatus.Done), (ended.Get(SyncRunTable.EndedOn), ended.Get(SyncRunTable.StatusCode)));
    }

    private RunDueWorkMessage.Response Tick(int? top = null) =>
        new RunDueWork(_rows, [account => _begun.Add(account.Name)], () => _clock.Now).Handle(new RunDueWorkMessage.Request { Top = top });

    private Guid Work(int minutes, RowState state = RowState.Active) =>
        _rows.Create(new Row(WorkTable.Table).Set(WorkTable.DueOn, _clock.Now.AddMinutes(minutes)).Set(WorkTable.StateCode, state));

    private Guid[] Released() =>
        [.. _stored.All(WorkTable.Table).Where(work => work.Get(WorkTable.ReleasedOn) == _clock.Now).Select(work => work.Id).Order()];

    private Guid Account(string name, string? token = "token", RowState state = RowState.Active, int journalDays = 90) =>
        _rows.Create(
            new Row(AccountTable.Table)
                .Set(AccountTable.Name, name)
                .Set(AccountTable.TokenId, token)
                .Set(AccountTable.StateCode, state)
                .Set(AccountTable.JournalDays, journalDays)
        );

    private DateTime? LastTick(Guid account) =>
        _stored.All(AccountTable.Table).Single(row => row.Id == account).Get(AccountTable.LastTickOn);

    private Guid Change(int days) => _rows.Create(new Row(ChangeTable.Table).Set(ChangeTable.ChangedOn, _clock.Now.AddDays(-days)));

    private Guid Run(int days) =>
        _rows.Create(
            new Row(SyncRunTable.Table).Set(SyncRunTable.EndedOn, _clock.Now.AddDays(-days)).Set(SyncRunTable.StateCode, RowState.Inactive)
        );

    private Guid[] Ids(string table) => [.. _stored.All(table).Select(row => row.Id)];
}
