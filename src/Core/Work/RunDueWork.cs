using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Work;

/// <summary>Begins what is due for an account whenever the clock ticks; each room that has such work adds one.</summary>
/// <param name="account">The account, which has a token.</param>
public delegate void BeginDueWork(Account account);

/// <summary>A tick of the clock: begins the work that is due, and releases what waits. Each tick is a chain of its own.</summary>
/// <param name="system">The rows as the system.</param>
/// <param name="begin">What is begun for each account, when it is due.</param>
/// <param name="now">The clock, UTC.</param>
public sealed class RunDueWork(IRows system, IReadOnlyList<BeginDueWork> begin, Func<DateTime> now)
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
            isHalfHour |= Tick(account);
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

    private bool Tick(Account account)
    {
        var isHalfHour = account.LastTickOn is not { } last || last + TickKept <= now();
        if (isHalfHour)
        {
            system.Update(new Row(AccountTable.Table) { Id = account.Reference.Id }.Set(AccountTable.LastTickOn, now()));
            new ReconcileIssues(system).Handle(account.Reference);
        }

        foreach (var beginDue in begin)
        {
            beginDue(account);
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
