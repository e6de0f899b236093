using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Words;
using MatterportForDataverse.Matterport;
using MatterportForDataverse.Matterport.Errors;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Work;

/// <summary>
/// Processes one row of <c>mpt_work</c>: claims it, does what fits in the time, and leaves the rest. Runs in an asynchronous step, at least
/// once and perhaps twice at a time: whoever loses the claim ends.
/// </summary>
/// <param name="system">The rows as the system.</param>
/// <param name="handlers">What does the work, by kind.</param>
/// <param name="open">Opens the account's client.</param>
/// <param name="environment">The environment that this runs in.</param>
/// <param name="now">The clock, UTC.</param>
/// <param name="report">Traces a bug, and gives back the reference under which it is found.</param>
/// <param name="mayGoOnAtOnce">Whether the rest may be released here; else the next tick of the clock does, in a chain of its own.</param>
public sealed class ProcessWork(
    IRows system,
    IReadOnlyList<WorkHandler> handlers,
    OpenMatterport open,
    Guid environment,
    Func<DateTime> now,
    Func<Exception, string> report,
    bool mayGoOnAtOnce
)
{
    private static readonly TimeSpan LongPause = TimeSpan.FromHours(1);

    private static readonly string[] Columns =
    [
        WorkTable.RunKey.Name,
        WorkTable.AccountId.Name,
        WorkTable.Kind.Name,
        WorkTable.Bookmark.Name,
        WorkTable.Attempts.Name,
        WorkTable.Counts.Name,
        WorkTable.StatusCode.Name,
        WorkTable.ClaimedUntil.Name,
        WorkTable.DueOn.Name,
    ];

    /// <summary>Processes it.</summary>
    public async Task HandleAsync(Guid work, CancellationToken cancellationToken)
    {
        if (TryClaim(work) is not { } row)
        {
            return;
        }

        var handler = HandlerOf(row);
        try
        {
            if (!await ProcessAsync(row, handler, cancellationToken).ConfigureAwait(false))
            {
                return;
            }
        }
        catch (MatterportException failure)
        {
            var maybeLater = failure.WaitingHelps || failure.Ambiguous;
            Reschedule(
                row,
                failure.RetryAfter ?? (maybeLater ? null : LongPause),
                maybeLater ? WorkProblem.MatterportUnavailable : WorkProblem.RejectedByMatterport,
                failure.ToPhrase(),
                waits: !handler.IsBegunAnew || maybeLater,
                handler.IsBegunAnew
            );
            return;
        }
        catch (DomainException refusal)
        {
            Reschedule(row, null, WorkProblem.NotPossible, refusal.Phrase, waits: refusal.Kind == ErrorKind.Later);
            return;
        }
#pragma warning disable CA1031 // The platform would cut the execution off without a word, again and again.
        catch (Exception bug) when (bug is not OperationCanceledException)
#pragma warning restore CA1031
        {
            var phrase = SyncIssues.UnexpectedPhrase(report(bug));
            SyncIssues.Raise(system, [SyncIssues.OfWork(OriginOf(row), $"{handler.Kind}", phrase)]);
            Reschedule(row, null, WorkProblem.UnexpectedError, phrase, waits: true);
            return;
        }

        // Its own step, after the work is settled: when it is cut off here, the clock makes up for it.
        SyncRuns.EndWhenDone(system, RunOf(row), ByClock(row), now());
    }

    private async Task<bool> ProcessAsync(Row row, WorkHandler handler, CancellationToken cancellationToken)
    {
        var rows = new CountingRows(system);
        var counts = row.Get(WorkTable.Counts) is { } text ? Json.Read<RunCounts>(text) : new RunCounts();
        var account = Account.Load(rows, row.Get(WorkTable.AccountId)!.Id);
        var client = new Lazy<MatterportClient>(() => open(account.Reference.Id));
        if (handler.AsksMatterport)
        {
            _ = client.Value; // Without a token nothing is written either.
        }

        if (!account.IsActive)
        {
            throw new AccountInactiveException(account.Name);
        }

        var session = new WorkSession(
            rows,
            client,
            handler.AsksMatterport ? SyncIssues.Owned(rows, account, environment) : account,
            environment,
            Mappings.Load(rows),
            RunOf(row),
            now,
            report,
            mayGoOnAtOnce
        );

        var result = await handler.ProcessAsync(session, new WorkItem(row, rows), cancellationToken).ConfigureAwait(false);
        session.Counts.MatterportRequests = client.IsValueCreated ? client.Value.RequestsSent : 0;
        session.Counts.DataverseRequests = rows.Requests + (result.IsDone ? 5 : 3);
        counts.Add(session.Counts);
        Complete(row, result, counts);
        return result.IsDone;
    }

    private WorkHandler HandlerOf(Row work) => handlers.First(handler => handler.Kind == work.Get(WorkTable.Kind));

    private static IssueOrigin OriginOf(Row work) => new(work.Get(WorkTable.AccountId)!, RunOf(work));

    private static RowReference RunOf(Row work) => RowReference.Parse(work.Get(WorkTable.RunKey)!);

    private static bool ByClock(Row work) => Json.Read<WorkBookmark>(work.Get(WorkTable.Bookmark)!).ByClock;

    private Row? TryClaim(Guid work)
    {
        var row = system.Find(RowKey.Of(WorkTable.Table, work), Columns);
        if (
            row?.Get(WorkTable.StatusCode) is not (WorkStatus.Waiting or WorkStatus.Running)
            || row.Get(WorkTable.ClaimedUntil) > now()
            || row.Get(WorkTable.DueOn) > now()
        )
        {
            return null;
        }

        if (row.Get(WorkTable.Attempts) >= WorkClaim.MostAttempts)
        {
            Abandon(row, WorkProblem.Interrupted, Phrase.Of("work.interrupted"));
            return null;
        }

        try
        {
            system.Update(
                new Row(WorkTable.Table) { Id = row.Id, Version = row.Version }
                    .Set(WorkTable.StatusCode, WorkStatus.Running)
                    .Set(WorkTable.ClaimedUntil, now() + WorkClaim.Duration)
                    .Set(WorkTable.DueOn, now() + WorkClaim.Duration)
                    .Set(WorkTable.Attempts, (row.Get(WorkTable.Attempts) ?? 0) + 1)
            );
            return row;
        }
        catch (RowChangedException)
        {
            return null;
        }
    }

    private void Complete(Row work, WorkResult result, RunCounts counts)
    {
        var row = new Row(WorkTable.Table) { Id = work.Id }
            .Set(WorkTable.Bookmark, result.Bookmark)
            .Set(WorkTable.Counts, Json.Write(counts))
            .Set(WorkTable.ClaimedUntil, (DateTime?)null)
            .Set(WorkTable.Problem, null)
            .Set(WorkTable.Message, null);
        if (!result.IsDone)
        {
            Continue(row);
            return;
        }

        system.Update(
            row.Set(WorkTable.StateCode, RowState.Inactive).Set(WorkTable.StatusCode, WorkStatus.Done).Set(WorkTable.WorkKey, null)
        );
    }

    private void Continue(Row row)
    {
        row.Set(WorkTable.StatusCode, WorkStatus.Waiting).Set(WorkTable.DueOn, now()).Set(WorkTable.Attempts, 0);
        system.Update(mayGoOnAtOnce ? row.Set(WorkTable.ReleasedOn, now()) : row);
    }

    private void Reschedule(Row work, TimeSpan? after, WorkProblem problem, Phrase phrase, bool waits, bool mayEnd = true)
    {
        var attempts = (work.Get(WorkTable.Attempts) ?? 0) + 1;
        var row = new Row(WorkTable.Table) { Id = work.Id }
            .Set(WorkTable.Problem, problem)
            .Set(WorkTable.Message, PhraseJson.Write(phrase))
            .Set(WorkTable.ClaimedUntil, (DateTime?)null);
        if (waits && (attempts < WorkClaim.MostAttempts || !mayEnd))
        {
            if (!mayEnd)
            {
                row.Set(WorkTable.Attempts, Math.Min(attempts, WorkClaim.MostAttempts - 1));
            }

            var pause = after ?? TimeSpan.FromMinutes(Math.Pow(2, Math.Min(attempts, 6)) / 2);
            system.Update(row.Set(WorkTable.StatusCode, WorkStatus.Waiting).Set(WorkTable.DueOn, now() + pause));
            return;
        }

        Abandon(work, problem, phrase);
    }

    private void Abandon(Row work, WorkProblem problem, Phrase phrase)
    {
        system.Update(
            new Row(WorkTable.Table) { Id = work.Id }
                .Set(WorkTable.Problem, problem)
                .Set(WorkTable.Message, PhraseJson.Write(phrase))
                .Set(WorkTable.ClaimedUntil, (DateTime?)null)
                .Set(WorkTable.WorkKey, null)
                .Set(WorkTable.StateCode, RowState.Inactive)
                .Set(WorkTable.StatusCode, WorkStatus.Failed)
        );
        HandlerOf(work).Abandon(system, work, phrase);
        SyncRuns.EndWhenDone(system, RunOf(work), byClock: false, now());
    }
}
