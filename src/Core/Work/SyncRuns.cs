using System.Globalization;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Words;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Work;

/// <summary>Runs and their work: how they are written, and how a run ends when its last piece of work does.</summary>
public static class SyncRuns
{
    // The run, and the two writes that end it; each piece of work has counted that it looked for others.
    private const int EndOfRun = 3;

    /// <summary>Begins a run with its first piece of work, released at once.</summary>
    /// <param name="system">The rows as the system.</param>
    /// <param name="account">The account.</param>
    /// <param name="run">The kind of run.</param>
    /// <param name="work">The kind of work.</param>
    /// <param name="bookmark">Where the work begins.</param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="startedBy">The person who started it; null when the clock did.</param>
    /// <param name="workKey">Names the work, so that there is one of it at a time; null where each run has its own.</param>
    /// <param name="dueOn">When the work is due; null for now.</param>
    /// <param name="caller">Whose rights bound the work; null for the system's own.</param>
    /// <exception cref="DuplicateRowException">Somebody began such work at this very moment; the transaction takes ours back.</exception>
    public static RowReference Begin<T>(
        IRows system,
        RowReference account,
        RunKind run,
        WorkKind work,
        T bookmark,
        DateTime now,
        RowReference? startedBy,
        string? workKey = null,
        DateTime? dueOn = null,
        RowReference? caller = null
    )
        where T : WorkBookmark
    {
        var begun = Create(system, account, run, now, startedBy);
        system.Create(
            WorkOf(begun, account, work, Json.Write(bookmark), dueOn ?? now, workKey ?? $"{begun.Id:N}/one").Set(WorkTable.CallerId, caller)
        );
        return begun;
    }

    /// <summary>Adds a piece of work to a run that has just begun, released at once.</summary>
    /// <exception cref="DuplicateRowException">Somebody began such work at this very moment; the transaction takes ours back.</exception>
    public static void Add<T>(IRows system, RowReference run, RowReference account, WorkKind work, T bookmark, DateTime now, string workKey)
        where T : WorkBookmark => system.Create(WorkOf(run, account, work, Json.Write(bookmark), now, workKey));

    /// <summary>Leaves work for later. The same work of a run is left only once.</summary>
    /// <param name="caller">Whose rights bound the work; null for the system's own.</param>
    public static void Enqueue<T>(WorkSession session, WorkKind kind, T bookmark, string subject, RowReference? caller = null)
        where T : WorkBookmark => Enqueue(session, session.Run, kind, bookmark, subject, caller);

    /// <summary>Leaves work for later, unless a run of the account has left the same and it is still to be done.</summary>
    public static void EnqueueOnce<T>(WorkSession session, WorkKind kind, T bookmark, string subject)
        where T : WorkBookmark => Enqueue(session, session.Account.Reference, kind, bookmark, subject, caller: null);

    private static void Enqueue<T>(WorkSession session, RowReference scope, WorkKind kind, T bookmark, string subject, RowReference? caller)
        where T : WorkBookmark
    {
        var key = $"{scope.Id:N}/{kind}/{subject}";
        try
        {
            session.Rows.Create(
                WorkOf(session.Run, session.Account.Reference, kind, Json.Write(bookmark), session.NextDueOn, key)
                    .Set(WorkTable.CallerId, caller)
            );
        }
        catch (DuplicateRowException)
        {
            // Left before, perhaps by an execution that was cut off after this line: exactly what we want.
        }
    }

    /// <summary>Ends the run when none of its work is left: adds up the counts and says how it went.</summary>
    public static void EndWhenDone(IRows system, RowReference run, bool byClock, DateTime now)
    {
        var works = system
            .All(
                new RowQuery(WorkTable.Table, [WorkTable.StatusCode.Name, WorkTable.Counts.Name, WorkTable.Message.Name])
                {
                    Where = [RowCondition.Equal(WorkTable.RunKey, run.ToString())],
                }
            )
            .ToArray();
        if (works.Any(work => work.Get(WorkTable.StatusCode) is WorkStatus.Waiting or WorkStatus.Running))
        {
            return;
        }

        // Counts that were written a moment ago: somebody is ending the run, or was cut off and is made up for by the clock.
        if (
            system.Find(RowKey.Of(run), [SyncRunTable.StateCode.Name, SyncRunTable.EndedOn.Name, SyncRunTable.StartedBy.Name])
                is not { } row
            || row.Get(SyncRunTable.StateCode) == RowState.Inactive
            || row.Get(SyncRunTable.EndedOn) > now - WorkClaim.Duration
        )
        {
            return;
        }

        var counts = new RunCounts();
        foreach (var work in works.Where(work => work.Get(WorkTable.Counts) is not null))
        {
            counts.Add(Json.Read<RunCounts>(work.Get(WorkTable.Counts)!));
        }

        counts.DataverseRequests += EndOfRun;
        var failures = Failures(works);
        if (byClock && row.Get(SyncRunTable.StartedBy) is null && failures.Length == 0 && !counts.HasEffect)
        {
            system.Delete(run); // A tick of the clock that found nothing leaves no row behind.
            return;
        }

        // The columns first: a run that is cut off here is still open, and is ended once more. Of two who end it, one does.
        try
        {
            system.Update(Counted(row, counts, failures, now));
        }
        catch (RowChangedException)
        {
            return;
        }

        system.Update(Ended(run, counts, failures));
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
                        RowCondition.AtMost(SyncRunTable.StartedOn, now - WorkClaim.Duration - WorkClaim.Duration),
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

    // A run begins together with its work: where there is none, somebody deleted it.
    private static Phrase[] Failures(Row[] works) =>
        works.Length == 0
            ? [Phrase.Of("run.work-missing")]
            : works
                .Where(work => work.Get(WorkTable.StatusCode) == WorkStatus.Failed)
                .Select(work => PhraseJson.Read(work.Get(WorkTable.Message)) is [var reason, ..] ? reason : Phrase.Of("run.unexplained"))
                .GroupBy(phrase => PhraseJson.Write(phrase))
                .Select(same => same.First())
                .ToArray();

    // Why it failed first, then what else a person should know: no run ends without a reason but one that is simply done.
    private static string? Reasons(RunCounts counts, Phrase[] failures)
    {
        var reasons = failures.ToList();
        Add(
            counts.Linked + counts.Suggested + counts.Unmatched,
            Phrase.Of("run.matched").With("linked", counts.Linked).With("suggested", counts.Suggested).With("unmatched", counts.Unmatched)
        );
        Add(counts.Withheld, Phrase.Of("run.environment-copied").With("models", counts.Withheld));
        Add(counts.Conflicts + counts.Failed, Phrase.Of("run.issues").With("conflicts", counts.Conflicts).With("failed", counts.Failed));
        Add(counts.Waiting, Phrase.Of("run.waiting").With("models", counts.Waiting));
        return reasons.Count switch
        {
            0 => null,
            1 => PhraseJson.Write(reasons[0]),
            _ => PhraseJson.WriteAll(reasons),
        };

        void Add(int count, Phrase reason)
        {
            if (count > 0)
            {
                reasons.Add(reason);
            }
        }
    }

    private static Row Ended(RowReference run, RunCounts counts, Phrase[] failures) =>
        new Row(SyncRunTable.Table) { Id = run.Id }
            .Set(SyncRunTable.StateCode, RowState.Inactive)
            .Set(
                SyncRunTable.StatusCode,
                failures.Length > 0 ? SyncRunStatus.Failed
                    : counts.Conflicts + counts.Failed + counts.Withheld > 0 ? SyncRunStatus.DoneWithIssues
                    : SyncRunStatus.Done
            );

    private static Row Counted(Row run, RunCounts counts, Phrase[] failures, DateTime now) =>
        new Row(SyncRunTable.Table) { Id = run.Id, Version = run.Version }
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
            .Set(SyncRunTable.Message, Reasons(counts, failures));

    private static RowReference Create(IRows system, RowReference account, RunKind kind, DateTime now, RowReference? startedBy) =>
        new(
            SyncRunTable.Table,
            system.Create(
                new Row(SyncRunTable.Table)
                    .Set(SyncRunTable.Name, now.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture))
                    .SetParent(SyncRunTable.AccountId, SyncRunTable.AccountKey, account)
                    .Set(SyncRunTable.Kind, kind)
                    .Set(SyncRunTable.StartedOn, now)
                    .Set(SyncRunTable.StartedBy, startedBy)
                    .Set(SyncRunTable.StatusCode, SyncRunStatus.Queued)
            )
        );

    private static Row WorkOf(RowReference run, RowReference account, WorkKind kind, string bookmark, DateTime dueOn, string key) =>
        new Row(WorkTable.Table)
            .Set(WorkTable.Name, dueOn.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture))
            .Set(WorkTable.RunKey, run.ToString())
            .SetParent(WorkTable.AccountId, WorkTable.AccountKey, account)
            .Set(WorkTable.Kind, kind)
            .Set(WorkTable.Bookmark, bookmark)
            .Set(WorkTable.DueOn, dueOn)
            .Set(WorkTable.WorkKey, key)
            .Set(WorkTable.StatusCode, WorkStatus.Waiting)
            .Set(WorkTable.ReleasedOn, dueOn);
}
