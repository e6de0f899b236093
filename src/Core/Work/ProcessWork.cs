using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Core.Models;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Matterport.Errors;
using MatterportForDataverse.Matterport.Json;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Work;

/// <summary>
/// Works off one row of <c>mpt_work</c>: claims it, does what fits in the time, and leaves the rest. Runs in an asynchronous step, at least
/// once and perhaps twice at a time: whoever loses the claim goes home.
/// </summary>
/// <param name="system">The rows as the system.</param>
/// <param name="open">Opens the account's client.</param>
/// <param name="now">The clock, UTC.</param>
/// <param name="mayGoOnAtOnce">Whether the rest may be released here; else the next tick of the clock does, in a chain of its own.</param>
public sealed class ProcessWork(IRows system, OpenMatterport open, Func<DateTime> now, bool mayGoOnAtOnce)
{
    /// <summary>How long a claim holds: longer than the platform lets an execution live.</summary>
    public static readonly TimeSpan Claim = TimeSpan.FromMinutes(3);

    /// <summary>After so many attempts without progress a person is needed.</summary>
    public const int MostAttempts = 8;

    private static readonly TimeSpan LongPause = TimeSpan.FromHours(1);

    private static readonly string[] Columns =
    [
        WorkTable.RunId.Name,
        WorkTable.AccountId.Name,
        WorkTable.Kind.Name,
        WorkTable.Bookmark.Name,
        WorkTable.Attempts.Name,
        WorkTable.Counts.Name,
        WorkTable.StatusCode.Name,
        WorkTable.ClaimedUntil.Name,
        WorkTable.DueOn.Name,
    ];

    /// <summary>Works it off.</summary>
    public async Task HandleAsync(Guid work, CancellationToken cancellationToken)
    {
        if (TryClaim(work) is not { } row)
        {
            return;
        }

        var bookmark = Json.Read<WorkBookmark>(row.Get(WorkTable.Bookmark)!);
        var rows = new CountingRows(system);
        var counts = row.Get(WorkTable.Counts) is { } text ? Json.Read<RunCounts>(text) : new RunCounts();
        try
        {
            var account = Account.Load(rows, row.Get(WorkTable.AccountId)!.Id);
            var session = new SyncSession(
                rows,
                open(account.Reference.Id),
                account,
                Mappings.Load(rows),
                row.Get(WorkTable.RunId)!,
                now,
                mayGoOnAtOnce
            );
            if (!account.IsActive)
            {
                throw new AccountInactiveException(account.Name);
            }

            var done = await ProcessAsync(session, row, bookmark, cancellationToken).ConfigureAwait(false);
            new RetireModels(session).RetireFound();
            session.Counts.MatterportRequests = session.Matterport.RequestsSent;
            session.Counts.DataverseRequests = rows.Requests + (done ? 5 : 3);
            counts.Add(session.Counts);
            Complete(row, bookmark, counts, done);
            if (!done)
            {
                return;
            }
        }
        catch (MatterportException failure)
        {
            // A listing begins anew with the next tick; other work is the only place that knows of its models, and waits until it is mended.
            var mayEnd = row.Get(WorkTable.Kind) == WorkKind.List;
            Reschedule(
                row,
                failure.RetryAfter ?? (failure.WaitingHelps || failure.Ambiguous ? null : LongPause),
                failure.Message,
                !mayEnd || failure.WaitingHelps || failure.Ambiguous,
                mayEnd
            );
            return;
        }
        catch (DomainException refusal)
        {
            Reschedule(row, null, $"{refusal.Message} [{refusal.Code}]", refusal.Kind == ErrorKind.Later);
            return;
        }

        // Its own step, after the work is settled: when it is cut off here, the clock makes up for it.
        SyncRuns.EndWhenDone(system, row.Get(WorkTable.RunId)!, bookmark.ByClock, now());
    }

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

        if (row.Get(WorkTable.Attempts) >= MostAttempts)
        {
            Abandon(row, "It was cut off too often before it came to an end.");
            return null;
        }

        try
        {
            system.Update(
                new Row(WorkTable.Table) { Id = row.Id, Version = row.Version }
                    .Set(WorkTable.StatusCode, WorkStatus.Running)
                    .Set(WorkTable.ClaimedUntil, now() + Claim)
                    .Set(WorkTable.DueOn, now() + Claim)
                    .Set(WorkTable.Attempts, (row.Get(WorkTable.Attempts) ?? 0) + 1)
            );
            return row;
        }
        catch (RowChangedException)
        {
            return null;
        }
    }

    private static async Task<bool> ProcessAsync(SyncSession session, Row work, WorkBookmark bookmark, CancellationToken cancellationToken)
    {
        if (session.Mappings.Fields.Count == 0)
        {
            throw new DefaultsMissingException();
        }

        switch (work.Get(WorkTable.Kind))
        {
            case WorkKind.List:
                void Save(WorkBookmark mark) =>
                    session.Rows.Update(
                        new Row(WorkTable.Table) { Id = work.Id }
                            .Set(WorkTable.Bookmark, Json.Write(mark))
                            .Set(WorkTable.Attempts, 0)
                    );
                if (!await new ListModels(session, Save).ListAsync(bookmark, cancellationToken).ConfigureAwait(false))
                {
                    return false;
                }

                if (bookmark.HasLeft)
                {
                    // Behind what is still to be read: a model that is sent before that has no hash yet, and would be read once more.
                    SyncRuns.Enqueue(
                        session.Rows,
                        session.Run,
                        session.Account.Reference,
                        WorkKind.Send,
                        new WorkBookmark(),
                        session.NextDueOn,
                        "all"
                    );
                    return true;
                }

                return await SendAllAsync(session, cancellationToken).ConfigureAwait(false);
            case WorkKind.Read:
                return await ReadAsync(session, bookmark, cancellationToken).ConfigureAwait(false);
            default:
                return bookmark.Models is null
                    ? await SendAllAsync(session, cancellationToken).ConfigureAwait(false)
                    : await SendOnlyAsync(session, bookmark, cancellationToken).ConfigureAwait(false);
        }
    }

    private static Task<bool> SendAllAsync(SyncSession session, CancellationToken cancellationToken)
    {
        new RetryFailedModels(session).Release();
        return new SendModels(session).SendAsync(null, cancellationToken);
    }

    private static async Task<bool> SendOnlyAsync(SyncSession session, WorkBookmark bookmark, CancellationToken cancellationToken)
    {
        var only = bookmark.Models!.Keys.ToArray();
        session.Counts.Read += only.Length;
        return await ReadAsync(session, bookmark, cancellationToken).ConfigureAwait(false)
            && await new SendModels(session).SendAsync(only, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<bool> ReadAsync(SyncSession session, WorkBookmark bookmark, CancellationToken cancellationToken)
    {
        var models = bookmark.Models ?? [];
        var left = await new ReadModels(session).MergeAsync(models, cancellationToken).ConfigureAwait(false);
        if (left.Count > 0 && left.Count == models.Count && !session.IsOutOfTime)
        {
            throw new NothingReadException(left.Count); // Without progress it waits longer each time, and comes to an end.
        }

        bookmark.Models = left.ToDictionary(pair => pair.Key, pair => pair.Value);
        return left.Count == 0;
    }

    private void Complete(Row work, WorkBookmark bookmark, RunCounts counts, bool done)
    {
        var row = new Row(WorkTable.Table) { Id = work.Id }
            .Set(WorkTable.Bookmark, Json.Write(bookmark))
            .Set(WorkTable.Counts, Json.Write(counts))
            .Set(WorkTable.ClaimedUntil, (DateTime?)null)
            .Set(WorkTable.LastError, null);
        if (!done)
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

    private void Reschedule(Row work, TimeSpan? after, string sentence, bool waitingHelps, bool mayEnd = true)
    {
        var attempts = (work.Get(WorkTable.Attempts) ?? 0) + 1;
        var row = new Row(WorkTable.Table) { Id = work.Id }
            .Set(WorkTable.LastError, sentence)
            .Set(WorkTable.ClaimedUntil, (DateTime?)null);
        if (waitingHelps && (attempts < MostAttempts || !mayEnd))
        {
            if (!mayEnd)
            {
                row.Set(WorkTable.Attempts, Math.Min(attempts, MostAttempts - 1));
            }

            var pause = after ?? TimeSpan.FromMinutes(Math.Pow(2, Math.Min(attempts, 6)) / 2);
            system.Update(row.Set(WorkTable.StatusCode, WorkStatus.Waiting).Set(WorkTable.DueOn, now() + pause));
            return;
        }

        Abandon(work, sentence);
    }

    private void Abandon(Row work, string sentence)
    {
        system.Update(
            new Row(WorkTable.Table) { Id = work.Id }
                .Set(WorkTable.LastError, sentence)
                .Set(WorkTable.ClaimedUntil, (DateTime?)null)
                .Set(WorkTable.WorkKey, null)
                .Set(WorkTable.StateCode, RowState.Inactive)
                .Set(WorkTable.StatusCode, WorkStatus.Failed)
        );
        if (work.Get(WorkTable.Kind) == WorkKind.Read)
        {
            SyncIssues.RaiseUnread(system, work, sentence);
        }

        SyncRuns.EndWhenDone(system, work.Get(WorkTable.RunId)!, byClock: false, now());
    }
}
