using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Setup;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Setup;

public sealed class CheckGuardsTests
{
    private static readonly DomainException NoPrivilege = new(Phrase.Of("row.forbidden"), ErrorKind.Forbidden);
    private readonly SetupWorld _setup = new();

    [Fact]
    public async Task Before_the_first_test_the_check_says_when_to_come_back()
    {
        var guards = await _setup.OneAsync("guards");
        Assert.Equal((SetupCheck.Note, "setup.guards.untested"), (guards.Outcome, guards.Code));
        Assert.Contains("in a few minutes", guards.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guards_that_refuse_a_person_and_let_the_system_write_are_good()
    {
        await TestAsync();
        Assert.Equal((SetupCheck.Good, "setup.guards.tested"), await _setup.CodeAsync("guards"));
        Assert.Equal(_setup.World.Clock.Now, _setup.World.Account.GuardTestedOn);
    }

    [Fact]
    public async Task Guards_that_let_a_person_write_are_told_before_all_else()
    {
        _setup.World.GuardRefusal = null;
        await TestAsync();
        var (healthy, checks) = await _setup.CheckAsync();
        Assert.False(healthy);
        Assert.Equal(("guards", "setup.guards.open"), (checks[0].Check, checks[0].Code));
    }

    [Fact]
    public async Task A_person_who_may_not_change_accounts_proves_nothing()
    {
        _setup.World.GuardRefusal = NoPrivilege;
        await TestAsync();
        Assert.Equal((SetupCheck.Note, "setup.guards.no-right"), await _setup.CodeAsync("guards"));
        Assert.NotNull((await _setup.OneAsync("guards")).Fix);
    }

    [Fact]
    public async Task A_test_that_came_to_no_end_is_told_with_the_reason()
    {
        _setup.World.BeforeRequest = what =>
        {
            if (what == "dataverse: update " + AccountTable.Table)
            {
                throw new DomainException(Phrase.Of("guard.account.found"), ErrorKind.Forbidden);
            }
        };
        GuardTestWork.Begin(_setup.World.System, Some.Account, Guid.NewGuid(), _setup.World.Clock.Now);
        _setup.World.ProcessAllWork();
        _setup.World.BeforeRequest = null;

        var guards = await _setup.OneAsync("guards");

        Assert.Equal((SetupCheck.Bad, "setup.guards.failed"), (guards.Outcome, guards.Code));
        Assert.Equal("guard.account.found", guards.Arguments["reason"]);
    }

    [Fact]
    public async Task What_the_system_wrote_must_arrive()
    {
        GuardTestWork.Begin(_setup.World.System, Some.Account, Guid.NewGuid(), _setup.World.Clock.Now);
        _setup.World.BeforeRequest = what =>
        {
            if (what == "dataverse: find " + AccountTable.Table)
            {
                _setup.Change(new Row(AccountTable.Table).Set(AccountTable.GuardTest, null).Set(AccountTable.GuardTestedOn, null));
            }
        };
        _setup.World.ProcessAllWork();
        _setup.World.BeforeRequest = null;

        var guards = await _setup.OneAsync("guards");

        Assert.Equal((SetupCheck.Bad, "setup.guards.unwritten"), (guards.Outcome, guards.Arguments["reason"]));
    }

    [Fact]
    public async Task A_test_that_waits_for_long_says_that_asynchronous_work_does_not_run()
    {
        await _setup.CheckAsync();
        _setup.World.Clock.Advance(TimeSpan.FromMinutes(29));
        Assert.Equal((SetupCheck.Note, "setup.guards.untested"), await _setup.CodeAsync("guards"));
        _setup.World.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal((SetupCheck.Bad, "setup.guards.stuck"), await _setup.CodeAsync("guards"));
    }

    [Fact]
    public async Task What_was_tested_today_is_not_tested_again()
    {
        await TestAsync();
        await _setup.CheckAsync();
        Assert.Empty(Waiting());
        _setup.World.Clock.Advance(TimeSpan.FromDays(1));
        await _setup.CheckAsync();
        Assert.Single(Waiting());
    }

    [Fact]
    public async Task A_test_asks_nothing_of_Matterport_needs_no_token_and_leaves_no_run_behind()
    {
        _setup.Clear(SyncRunTable.Table);
        _setup.Secret = SecretSource.None;
        var requests = _setup.World.Api.Counters.Snapshot.Requests;
        await TestAsync();
        Assert.Equal(requests, _setup.World.Api.Counters.Snapshot.Requests);
        Assert.Empty(_setup.World.Stored.All(SyncRunTable.Table));
    }

    private IEnumerable<Row> Waiting() =>
        _setup.World.Stored.All(WorkTable.Table).Where(work => work.Get(WorkTable.StatusCode) == WorkStatus.Waiting);

    private async Task TestAsync()
    {
        await _setup.CheckAsync();
        _setup.World.ProcessAllWork();
    }
}
