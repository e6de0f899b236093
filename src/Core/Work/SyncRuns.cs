using MatterportForDataverse.Core.Models;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Matterport.Json;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Work;

/// <summary>Runs and their work: how they begin, and how a run ends when its last piece of work does.</summary>
public static class SyncRuns
{
    /// <summary>Begins a listing for the account, or gives back the one that is already under way.</summary>
    /// <returns>The run.</returns>
    /// <exception cref="DuplicateRowException">Somebody began one at this very moment; the transaction takes ours back.</exception>
    public static RowReference Begin(IRows system, Accounts.Account account, bool full, bool byClock, DateTime now)
    {
        var key = ListKey(account.Reference);
        if (system.Find(RowKey.Of(WorkTable.Table, WorkTable.WorkKey, key), [WorkTable.RunId.Name, WorkTable.StatusCode.Name]) is { } work)
        {
            if (!byClock && work.Get(WorkTable.StatusCode) == WorkStatus.Waiting)
            {
                var release = new Row(WorkTable.Table) { Id = work.Id }
                    .Set(WorkTable.DueOn, now)
                    .Set(WorkTable.ReleasedOn, now);
                system.Update(full ? release.Set(WorkTable.Bookmark, Json.Write(ListModels.Begin(account, full: true))) : release);
            }

            return work.Get(WorkTable.RunId)!;
        }

        var isFull = full || account.LastFullOn is not { } last || last + account.FullEvery <= now;
        var run = CreateRun(system, account.Reference, isFull ? RunKind.Full : RunKind.Incremental, now);
        var bookmark = ListModels.Begin(account, isFull);
        bookmark.ByClock = byClock;
        system.Create(WorkOf(run, account.Reference, WorkKind.List, bookmark, now, key).Set(WorkTable.ReleasedOn, now));
        return run;
    }

    /// <summary>Begins a run for one model: read it, merge it, send what was edited.</summary>
    public static RowReference BeginOne(IRows system, RowReference account, string matterportId, DateTime now)
    {
        var run = CreateRun(system, account, RunKind.Models, now);
        var bookmark = new WorkBookmark { Models = new Dictionary<string, ListedModel> { [matterportId] = new() } };
        system.Create(WorkOf(run, account, WorkKind.Send, bookmark, now, $"{run.Id:N}/one").Set(WorkTable.ReleasedOn, now));
        return run;
    }

    /// <summary>Leaves work for later. The same work of a run is left only once.</summary>
    public static void Enqueue(
        IRows system,
        RowReference run,
        RowReference account,
        WorkKind kind,
        WorkBookmark bookmark,
        DateTime dueOn,
        string subject
    )
    {
        try
        {
            system.Create(WorkOf(run, account, kind, bookmark, dueOn, $"{run.Id:N}/{kind}/{subject}").Set(WorkTable.ReleasedOn, dueOn));
        }
        catch (DuplicateRowException)
        {
            // Left by an execution that was cut off after this line: exactly what we want.
        }
    }

    /// <summary>Ends the run when none of its work is left: adds up the counts and says how it went.</summary>
    public static void EndWhenDone(IRows system, RowReference run, bool byClock, DateTime now)
    {
        var works = system
            .All(
                new RowQuery(WorkTable.Table, [WorkTable.StatusCode.Name, WorkTable.Counts.Name])
                {
                    Where = [RowCondition.Equal(WorkTable.RunId, run)],
                }
            )
            .ToArray();
        if (works.Any(work => work.Get(WorkTable.StatusCode) is WorkStatus.Waiting or WorkStatus.Running))
        {
            return;
        }

        var counts = new RunCounts();
        foreach (var work in works.Where(work => work.Get(WorkTable.Counts) is not null))
        {
            counts.Add(Json.Read<RunCounts>(work.Get(WorkTable.Counts)!));
        }

        var failed = works.Any(work => work.Get(WorkTable.StatusCode) == WorkStatus.Failed);
        if (byClock && !failed && !counts.HasEffect)
        {
            system.Delete(run); // A tick of the clock that found nothing leaves no row behind.
            return;
        }

        system.Update(Ended(run, counts, failed, now));
    }

    /// <summary>Ends runs whose last piece of work ended and could not say so. One request when there are none.</summary>
    public static void EndForgotten(IRows system, DateTime now)
    {
        var open = system
            .Query(
                new RowQuery(SyncRunTable.Table, [SyncRunTable.StartedOn.Name])
                {
                    Where =
                    [
                        RowCondition.Equal(SyncRunTable.StateCode, RowState.Active),
                        RowCondition.AtMost(SyncRunTable.StartedOn, now - ProcessWork.Claim - ProcessWork.Claim),
                    ],
                    PageSize = 20,
                }
            )
            .Rows;
        foreach (var run in open)
        {
            EndWhenDone(system, run.Reference, byClock: false, now);
        }
    }

    /// <summary>The key of the account's one listing.</summary>
    public static string ListKey(RowReference account) => $"list/{account.Id:N}";

    private static Row Ended(RowReference run, RunCounts counts, bool failed, DateTime now) =>
        new Row(SyncRunTable.Table) { Id = run.Id }
            .Set(SyncRunTable.StateCode, RowState.Inactive)
            .Set(
                SyncRunTable.StatusCode,
                failed ? SyncRunStatus.Failed
                    : counts.Conflicts + counts.Failed > 0 ? SyncRunStatus.DoneWithIssues
                    : SyncRunStatus.Done
            )
            .Set(SyncRunTable.EndedOn, now)
            .Set(SyncRunTable.ReadCount, counts.Read)
            .Set(SyncRunTable.CreatedCount, counts.Created)
            .Set(SyncRunTable.UpdatedCount, counts.Updated)
            .Set(SyncRunTable.UnchangedCount, counts.Unchanged)
            .Set(SyncRunTable.SentCount, counts.Sent)
            .Set(SyncRunTable.ConflictCount, counts.Conflicts)
            .Set(SyncRunTable.FailedCount, counts.Failed)
            .Set(SyncRunTable.MatterportRequests, counts.MatterportRequests)
            .Set(SyncRunTable.DataverseRequests, counts.DataverseRequests)
            .Set(
                SyncRunTable.Outcome,
                counts.Waiting > 0 ? $"{counts.Waiting} edited models wait: writing to Matterport is switched off for this account." : null
            );

    private static RowReference CreateRun(IRows system, RowReference account, RunKind kind, DateTime now) =>
        new(
            SyncRunTable.Table,
            system.Create(
                new Row(SyncRunTable.Table)
                    .Set(SyncRunTable.Name, $"{kind} {now:yyyy-MM-dd HH:mm}")
                    .Set(SyncRunTable.AccountId, account)
                    .Set(SyncRunTable.Kind, kind)
                    .Set(SyncRunTable.StartedOn, now)
                    .Set(SyncRunTable.StatusCode, SyncRunStatus.Queued)
            )
        );

    private static Row WorkOf(RowReference run, RowReference account, WorkKind kind, WorkBookmark bookmark, DateTime dueOn, string key) =>
        new Row(WorkTable.Table)
            .Set(WorkTable.Name, $"{kind}")
            .Set(WorkTable.RunId, run)
            .Set(WorkTable.AccountId, account)
            .Set(WorkTable.Kind, kind)
            .Set(WorkTable.Bookmark, Json.Write(bookmark))
            .Set(WorkTable.DueOn, dueOn)
            .Set(WorkTable.WorkKey, key)
            .Set(WorkTable.StatusCode, WorkStatus.Waiting);
}
