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
    private static readonly TimeSpan ShortPause = TimeSpan.FromMinutes(1);

    private static readonly string[] Columns =
    [
        WorkTable.RunKey.Name,
        WorkTable.AccountKey.Name,
        WorkTable.Kind.Name,
        WorkTable.Bookmark.Name,
        WorkTable.Attempts.Name,
        WorkTable.Counts.Name,
        WorkTable.StatusCode.Name,
        WorkTable.ClaimedUntil.Name,
        WorkTable.DueOn.Name,
        WorkTable.WorkKey.Name,
        WorkTable.CallerId.Name,
        WorkTable.Problem.Name,
        WorkTable.Message.Name,
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
            if (failure.Code == ErrorCodes.Throttled)
            {
                Pause(AccountOf(row), failure.RetryAfter ?? ShortPause);
            }

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
        End(row, null);
    }

    private async Task<bool> ProcessAsync(Row row, WorkHandler handler, CancellationToken cancellationToken)
    {
        var begun = now();
        var rows = new CountingRows(system);
        var counts = row.Get(WorkTable.Counts) is { } text ? Json.Read<RunCounts>(text) : new RunCounts();
        var account = Account.Load(rows, AccountOf(row).Id);
        if (handler.AsksMatterport && account.PausedUntil is { } until && until > now())
        {
            Postpone(row, until);
            return false;
        }

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
        )
        {
            BegunOn = begun,
            Attempts = row.Get(WorkTable.Attempts) ?? 0,
        };

        var result = await handler.ProcessAsync(session, new WorkItem(row, rows), cancellationToken).ConfigureAwait(false);
        session.Counts.MatterportRequests = client.IsValueCreated ? client.Value.RequestsSent : 0;
        session.Counts.DataverseRequests += rows.Requests + (client.IsValueCreated ? 1 : 0) + (result.IsDone ? 6 : 5);
        counts.Add(session.Counts);
        Complete(row, result, counts);
        return result.IsDone;
    }

    private WorkHandler HandlerOf(Row work) => handlers.First(handler => handler.Kind == work.Get(WorkTable.Kind));

    private static IssueOrigin OriginOf(Row work) => new(AccountOf(work), RunOf(work));

    private static RowReference AccountOf(Row work) => RowReference.Parse(work.Get(WorkTable.AccountKey)!);

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

        if (row.Get(WorkTable.WorkKey) is null)
        {
            End(row, row.Get(WorkTable.Problem) is null ? null : FailureOf(row));
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
                    .Set(WorkTable.ClaimedUntil, now() + WorkClaim.Duration)
                    .Set(WorkTable.DueOn, now() + WorkClaim.Duration)
                    .Set(WorkTable.Attempts, (row.Get(WorkTable.Attempts) ?? 0) + 1)
            );
        }
        catch (RowChangedException)
        {
            return null;
        }

        SetStatus(row, WorkStatus.Running);
        return row;
    }

    // The platform splits an Update that mixes the status with other columns, and may check a version in both parts.
    private void SetStatus(Row work, WorkStatus status) =>
        system.Update(new Row(WorkTable.Table) { Id = work.Id }.Set(WorkTable.StatusCode, status));

    private void Complete(Row work, WorkResult result, RunCounts counts)
    {
        var row = new Row(WorkTable.Table) { Id = work.Id }
            .Set(WorkTable.Bookmark, result.Bookmark)
            .Set(WorkTable.Counts, Json.Write(counts))
            .Set(WorkTable.ClaimedUntil, (DateTime?)null)
            .Set(WorkTable.Problem, null)
            .Set(WorkTable.Message, null);
        if (result.IsDone)
        {
            system.Update(row.Set(WorkTable.WorkKey, null));
            return;
        }

        // Before it is released: whoever takes it then sets the next status.
        SetStatus(work, WorkStatus.Waiting);
        row.Set(WorkTable.DueOn, now()).Set(WorkTable.Attempts, 0);
        system.Update(mayGoOnAtOnce ? row.Set(WorkTable.ReleasedOn, now()) : row);
    }

    private void Reschedule(Row work, TimeSpan? after, WorkProblem problem, Phrase phrase, bool waits, bool mayEnd = true)
    {
        var attempts = (work.Get(WorkTable.Attempts) ?? 0) + 1;
        if (!waits || (attempts >= WorkClaim.MostAttempts && mayEnd))
        {
            Abandon(work, problem, phrase);
            return;
        }

        // With its key: the failure may have been that of the write that settled it, and nobody knows whether that one came through.
        var pause = after ?? TimeSpan.FromMinutes(Math.Pow(2, Math.Min(attempts, 6)) / 2);
        var row = new Row(WorkTable.Table) { Id = work.Id }
            .Set(WorkTable.WorkKey, work.Get(WorkTable.WorkKey))
            .Set(WorkTable.Problem, problem)
            .Set(WorkTable.Message, PhraseJson.Write(phrase))
            .Set(WorkTable.ClaimedUntil, (DateTime?)null)
            .Set(WorkTable.DueOn, now() + pause);
        if (!mayEnd)
        {
            row.Set(WorkTable.Attempts, Math.Min(attempts, WorkClaim.MostAttempts - 1));
        }

        SetStatus(work, WorkStatus.Waiting);
        system.Update(row);
    }

    // All work of the account waits, so that what is due does not ask one by one and is refused each time.
    private void Pause(RowReference account, TimeSpan pause) =>
        system.Update(
            new Row(AccountTable.Table) { Id = account.Id }.Set(AccountTable.PausedUntil, now() + (pause < LongPause ? pause : LongPause))
        );

    // It was not tried, so it is no attempt.
    private void Postpone(Row work, DateTime until)
    {
        SetStatus(work, WorkStatus.Waiting);
        system.Update(
            new Row(WorkTable.Table) { Id = work.Id }
                .Set(WorkTable.ClaimedUntil, (DateTime?)null)
                .Set(WorkTable.Attempts, work.Get(WorkTable.Attempts) ?? 0)
                .Set(WorkTable.DueOn, until)
        );
    }

    private void Abandon(Row work, WorkProblem problem, Phrase phrase)
    {
        system.Update(
            new Row(WorkTable.Table) { Id = work.Id }
                .Set(WorkTable.Problem, problem)
                .Set(WorkTable.Message, PhraseJson.Write(phrase))
                .Set(WorkTable.ClaimedUntil, (DateTime?)null)
                .Set(WorkTable.WorkKey, null)
        );
        End(work, phrase);
    }

    // Work is settled by the write that empties its key. What comes after it may be done twice: whoever finds it settled but still
    // active does it again.
    private void End(Row work, Phrase? failure)
    {
        if (failure is not null)
        {
            HandlerOf(work).Abandon(system, work, failure);
        }

        system.Update(
            new Row(WorkTable.Table) { Id = work.Id }
                .Set(WorkTable.StateCode, RowState.Inactive)
                .Set(WorkTable.StatusCode, failure is null ? WorkStatus.Done : WorkStatus.Failed)
        );
        SyncRuns.EndWhenDone(system, RunOf(work), failure is null && ByClock(work), now());
    }

    private static Phrase FailureOf(Row work) =>
        PhraseJson.Read(work.Get(WorkTable.Message)) is { Count: > 0 } said ? said[0] : Phrase.Of("work.interrupted");
}
