using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Models;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Tests.Rows;
using MatterportForDataverse.Core.Tests.World;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Models;

public sealed class StartSyncTests
{
    private readonly SyncWorld _world = new();

    [Fact]
    public void A_listing_of_the_account_is_queued_and_its_run_is_given_back()
    {
        var run = Start(Some.Account.Id);
        var work = Assert.Single(_world.Due());
        Assert.Equal(($"mpt_syncrun:{run:N}", WorkKind.List), (work.Get(WorkTable.RunKey), work.Get(WorkTable.Kind)));
        Assert.Equal(Some.Account, RunOf(run).Get(SyncRunTable.AccountId));
        Assert.Equal(SyncRunStatus.Queued, RunOf(run).Get(SyncRunTable.StatusCode));
        Assert.Equal(0, _world.Api.Counters.Snapshot.Requests);
    }

    [Fact]
    public void Pressing_twice_makes_one_run()
    {
        Assert.Equal(Start(Some.Account.Id), Start(Some.Account.Id));
        Assert.Single(_world.Stored.All(SyncRunTable.Table));
        Assert.Single(_world.Stored.All(WorkTable.Table));
    }

    [Fact]
    public void After_a_run_has_ended_pressing_begins_another()
    {
        var first = Start(Some.Account.Id);
        _world.ProcessAllWork();
        Assert.NotEqual(first, Start(Some.Account.Id));
    }

    [Theory]
    [InlineData(null, RunKind.Incremental)]
    [InlineData(false, RunKind.Incremental)]
    [InlineData(true, RunKind.Full)]
    public void Everything_is_listed_when_asked_for_and_else_what_changed(bool? full, RunKind kind)
    {
        Assert.Equal(RunKind.Full, RunOf(Start(Some.Account.Id)).Get(SyncRunTable.Kind)); // The first one always is.
        _world.ProcessAllWork();
        Assert.Equal(kind, RunOf(Start(Some.Account.Id, full)).Get(SyncRunTable.Kind));
    }

    [Fact]
    public void A_listing_that_waits_for_its_time_is_due_at_once()
    {
        var run = Start(Some.Account.Id);
        PutOff();
        Assert.Equal(run, Start(Some.Account.Id));
        Assert.Equal(_world.Clock.Now, Assert.Single(_world.Due()).Get(WorkTable.ReleasedOn));
    }

    [Fact]
    public void A_waiting_listing_of_what_changed_becomes_one_of_everything_when_that_is_asked_for()
    {
        _world.Sync();
        var gone = _world.Models[0].Id;
        _world.World.Delete(gone);
        Start(Some.Account.Id, full: false);
        PutOff();
        Start(Some.Account.Id, full: true);
        _world.ProcessAllWork();
        Assert.Equal(SyncState.Missing, _world.MirrorOf(gone).Get(ModelTable.SyncState)); // Only a full listing finds out.
    }

    [Fact]
    public void A_listing_that_is_under_way_is_left_alone()
    {
        var run = Start(Some.Account.Id);
        var work = Assert.Single(_world.Due());
        _world.Stored.Update(new Row(WorkTable.Table) { Id = work.Id }.Set(WorkTable.ClaimedUntil, _world.Clock.Now + WorkClaim.Duration));
        var before = Assert.Single(_world.Stored.All(WorkTable.Table)).Version;
        Assert.Equal(run, Start(Some.Account.Id));
        Assert.Equal(before, Assert.Single(_world.Stored.All(WorkTable.Table)).Version);
    }

    [Fact]
    public void A_listing_of_everything_that_is_asked_for_while_one_is_under_way_follows_it()
    {
        _world.Sync();
        var gone = _world.Models[0].Id;
        Guid[] asked = [];
        _world.BeforeRequest = what =>
        {
            if (what == "matterport: read" && asked.Length == 0)
            {
                asked = [Start(Some.Account.Id, full: true), Start(Some.Account.Id, full: true)];
                _world.World.Delete(gone);
            }
        };
        var listing = _world.Sync();
        Assert.Equal(asked[0], asked[1]);
        Assert.NotEqual(listing.Id, asked[0]);
        Assert.Equal(RunKind.Full, RunOf(asked[0]).Get(SyncRunTable.Kind));
        Assert.NotNull(RunOf(listing.Id).Get(SyncRunTable.EndedOn));
        Assert.Null(RunOf(asked[0]).Get(SyncRunTable.EndedOn));

        _world.Tick();
        Assert.NotNull(RunOf(asked[0]).Get(SyncRunTable.EndedOn));
        Assert.Equal(SyncState.Missing, _world.MirrorOf(gone).Get(ModelTable.SyncState)); // Only a full listing finds out.
    }

    [Fact]
    public void An_administrator_resets_the_clocks_and_everything_is_listed()
    {
        _world.Sync();
        var run = Reset(_world.People);
        Assert.Equal((null, null, null), (_world.Account.Watermark, _world.Account.LastListOn, _world.Account.LastFullOn));
        _world.ProcessAllWork();
        Assert.Equal(RunKind.Full, RunOf(run).Get(SyncRunTable.Kind));
        Assert.Equal(_world.Models.Count, RunOf(run).Get(SyncRunTable.ReadCount));
        Assert.NotNull(_world.Account.Watermark);
    }

    [Fact]
    public void Who_may_not_write_the_account_resets_no_clock()
    {
        _world.Sync();
        var reader = new RestrictedRows(_world.People) { ReadOnly = [AccountTable.Table] };
        Assert.Equal(ErrorKind.Forbidden, Assert.Throws<DomainException>(() => Reset(reader)).Kind);
        Assert.NotNull(_world.Account.Watermark);
        Assert.Empty(_world.Due());
    }

    [Fact]
    public void Where_there_is_one_account_it_need_not_be_named() =>
        Assert.Equal(Some.Account, RunOf(Start(account: null)).Get(SyncRunTable.AccountId));

    [Fact]
    public void Where_there_are_two_accounts_one_must_be_named()
    {
        var second = _world.People.Create(new Row(AccountTable.Table).Set(AccountTable.Name, "Second"));
        Refused<AccountNotClearException>(null);
        Assert.Equal(second, RunOf(Start(second)).Get(SyncRunTable.AccountId)!.Id);
    }

    [Fact]
    public void Where_there_is_no_account_nothing_begins()
    {
        _world.Stored.Delete(Some.Account);
        Refused<AccountNotClearException>(null);
    }

    [Fact]
    public void A_deactivated_account_is_not_listed()
    {
        _world.Stored.Update(new Row(AccountTable.Table) { Id = Some.Account.Id }.Set(AccountTable.StateCode, RowState.Inactive));
        Refused<AccountInactiveException>(Some.Account.Id);
        Refused<AccountNotClearException>(null);
    }

    [Fact]
    public void An_account_that_is_not_there_is_refused() => Refused<RowNotFoundException>(Guid.NewGuid());

    private void Refused<T>(Guid? account)
        where T : DomainException
    {
        Assert.Throws<T>(() => Start(account));
        Assert.Empty(_world.Stored.All(SyncRunTable.Table));
        Assert.Empty(_world.Stored.All(WorkTable.Table));
    }

    private void PutOff()
    {
        var work = Assert.Single(_world.Due());
        var later = _world.Clock.Now.AddHours(1);
        _world.Stored.Update(
            new Row(WorkTable.Table) { Id = work.Id }
                .Set(WorkTable.DueOn, later)
                .Set(WorkTable.ReleasedOn, later)
        );
        Assert.Empty(_world.Due());
    }

    private Row RunOf(Guid id) => _world.Stored.All(SyncRunTable.Table).Single(run => run.Id == id);

    private Guid Reset(IRows caller) =>
        new StartSync(Some.Caller(caller), _world.People, () => _world.Clock.Now)
            .Handle(new StartSyncMessage.Request { ResetClocks = true })
            .RunId;

    private Guid Start(Guid? account, bool? full = null) =>
        new StartSync(Some.Caller(_world.People), _world.People, () => _world.Clock.Now)
            .Handle(new StartSyncMessage.Request { AccountId = account, Full = full })
            .RunId;
}
