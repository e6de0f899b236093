using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Schema;

namespace MatterportForDataverse.Core.Syncing;

/// <summary>A tick of the clock: begins the listings that are due, and releases the work that is due. Each tick is a chain of its own.</summary>
public sealed class RunDueWork(IRows system, Func<DateTime> now)
{
    private const int MostAtOnce = 50;
    private static readonly TimeSpan TickKept = TimeSpan.FromMinutes(30);

    /// <summary>Ticks.</summary>
    public RunDueWorkMessage.Response Handle(RunDueWorkMessage.Request request)
    {
        foreach (var account in Account.All(system).Where(account => account.HasToken))
        {
            Tick(account);
        }

        var due = system.Query(new RowQuery(WorkTable.Table, [WorkTable.DueOn.Name])
        {
            Where = [RowCondition.Equal(WorkTable.StateCode, RowState.Active), RowCondition.AtMost(WorkTable.DueOn, now())],
            OrderBy = WorkTable.DueOn.Name,
            PageSize = RowQuery.LargestPage,
        }).Rows;
        var released = due.Take(Math.Min(Math.Max(request.Top ?? MostAtOnce, 1), 500)).ToArray();
        foreach (var work in released)
        {
            system.Update(new Row(WorkTable.Table) { Id = work.Id }.Set(WorkTable.ReleasedOn, now()));
        }

        return new RunDueWorkMessage.Response { Released = released.Length, Waiting = due.Count - released.Length };
    }

    private void Tick(Account account)
    {
        if (account.LastTickOn is not { } last || last + TickKept <= now())
        {
            system.Update(new Row(AccountTable.Table) { Id = account.Reference.Id }.Set(AccountTable.LastTickOn, now()));
            PruneJournal(account);
            new HealIssues(system).Handle(account.Reference);
        }

        if (account.LastListOn is not { } listed || listed + account.SyncEvery <= now())
        {
            SyncRuns.Begin(system, account, full: false, byClock: true, now());
        }
    }

    // A little with every half hour, so that a tick never takes long.
    private void PruneJournal(Account account)
    {
        var old = system.Query(new RowQuery(ChangeTable.Table, [ChangeTable.ChangedOn.Name])
        {
            Where = [RowCondition.AtMost(ChangeTable.ChangedOn, now() - account.JournalKept)],
            PageSize = 200,
        }).Rows;
        foreach (var change in old)
        {
            system.Delete(change.Reference);
        }
    }
}
