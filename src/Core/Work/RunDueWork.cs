using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Matterport.Json;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Work;

/// <summary>A tick of the clock: begins the listings that are due, and releases the work that is due. Each tick is a chain of its own.</summary>
public sealed class RunDueWork(IRows system, Func<DateTime> now)
{
    private const int MostAtOnce = 50;
    private static readonly TimeSpan TickKept = TimeSpan.FromMinutes(30);

    /// <summary>Ticks.</summary>
    public RunDueWorkMessage.Response Handle(RunDueWorkMessage.Request request)
    {
        var accounts = Account.All(system);
        var isHalfHour = false;
        foreach (var account in accounts.Where(account => account.HasToken))
        {
            isHalfHour |= Prepare(account);
        }

        if (isHalfHour)
        {
            Prune(accounts.Max(account => account.JournalKept));
        }

        SyncRuns.EndForgotten(system, now());
        var due = system
            .Query(
                new RowQuery(WorkTable.Table, [WorkTable.DueOn.Name])
                {
                    Where = [RowCondition.Equal(WorkTable.StateCode, RowState.Active), RowCondition.AtMost(WorkTable.DueOn, now())],
                    OrderBy = WorkTable.DueOn.Name,
                    PageSize = RowQuery.LargestPage,
                }
            )
            .Rows;
        var released = due.Take(Math.Min(Math.Max(request.Top ?? MostAtOnce, 1), 500)).ToArray();
        foreach (var work in released)
        {
            system.Update(new Row(WorkTable.Table) { Id = work.Id }.Set(WorkTable.ReleasedOn, now()));
        }

        return new RunDueWorkMessage.Response { Released = released.Length, Waiting = due.Count - released.Length };
    }

    private bool Prepare(Account account)
    {
        var isHalfHour = account.LastTickOn is not { } last || last + TickKept <= now();
        if (isHalfHour)
        {
            system.Update(new Row(AccountTable.Table) { Id = account.Reference.Id }.Set(AccountTable.LastTickOn, now()));
            new ReconcileIssues(system).Handle(account.Reference);
        }

        if (account.LastListOn is not { } listed || listed + account.SyncEvery <= now())
        {
            SyncRuns.Begin(system, account, full: false, byClock: true, now());
        }

        return isHalfHour;
    }

    // The journal knows no account: the longest time of all holds. A little with every half hour, so that a tick never takes long.
    private void Prune(TimeSpan kept)
    {
        Delete(ChangeTable.Table, RowCondition.AtMost(ChangeTable.ChangedOn, now() - kept), 500);
        Delete(SyncRunTable.Table, RowCondition.AtMost(SyncRunTable.EndedOn, now() - kept), 100);
    }

    private void Delete(string table, RowCondition old, int most)
    {
        foreach (var row in system.Query(new RowQuery(table, ["createdon"]) { Where = [old], PageSize = most }).Rows)
        {
            system.Delete(row.Reference);
        }
    }
}
