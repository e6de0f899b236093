using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Models;

/// <summary>How runs over models begin: by the clock, for an account, or for one model.</summary>
public static class ModelRuns
{
    /// <summary>Begins a listing with a tick of the clock when one is due.</summary>
    public static BeginDueWork WhenDue(IRows system, Func<DateTime> now) =>
        account =>
        {
            if (account.LastListOn is not { } listed || listed + account.SyncEvery <= now())
            {
                Begin(system, account, full: false, byClock: true, now());
            }
        };

    /// <summary>Begins a listing for the account, or gives back the one that is already under way.</summary>
    /// <returns>The run.</returns>
    /// <exception cref="DuplicateRowException">Somebody began one at this very moment; the transaction takes ours back.</exception>
    public static RowReference Begin(IRows system, Account account, bool full, bool byClock, DateTime now, RowReference? startedBy = null)
    {
        var key = ListKey(account.Reference);
        if (WorkOf(system, key) is { } work)
        {
            if (full && work.Get(WorkTable.ClaimedUntil) is { } until && until > now)
            {
                return Follow(system, account, until, now, startedBy);
            }

            if (!byClock && !(work.Get(WorkTable.ClaimedUntil) > now))
            {
                var release = Released(work, now);
                system.Update(full ? release.Set(WorkTable.Bookmark, Json.Write(ListBookmark.Begin(account, full: true))) : release);
            }

            return Joined(system, RowReference.Parse(work.Get(WorkTable.RunKey)!), startedBy);
        }

        // A watermark of the future has hidden what changed since, nobody knows for how long.
        var isFull = full || account.LastFullOn is not { } last || last + account.FullEvery <= now || account.Watermark > now;
        var bookmark = ListBookmark.Begin(account, isFull);
        bookmark.ByClock = byClock;
        return SyncRuns.Begin(
            system,
            account.Reference,
            isFull ? RunKind.Full : RunKind.Incremental,
            WorkKind.List,
            bookmark,
            now,
            startedBy,
            workKey: key
        );
    }

    // A run of the clock becomes that of the first person who waits for it, and so is kept although it may find nothing.
    private static RowReference Joined(IRows system, RowReference run, RowReference? person)
    {
        if (person is not null && system.Get(RowKey.Of(run), [SyncRunTable.StartedBy.Name]).Get(SyncRunTable.StartedBy) is null)
        {
            system.Update(new Row(SyncRunTable.Table) { Id = run.Id }.Set(SyncRunTable.StartedBy, person));
        }

        return run;
    }

    // Its pages may lie behind us already: everything is listed once more, when the listing that is under way has had its time.
    private static RowReference Follow(IRows system, Account account, DateTime dueOn, DateTime now, RowReference? startedBy)
    {
        var key = $"{ListKey(account.Reference)}/full";
        return WorkOf(system, key) is { } work
            ? RowReference.Parse(work.Get(WorkTable.RunKey)!)
            : SyncRuns.Begin(
                system,
                account.Reference,
                RunKind.Full,
                WorkKind.List,
                ListBookmark.Begin(account, full: true),
                now,
                startedBy,
                key,
                dueOn
            );
    }

    /// <summary>
    /// Begins a run for one model: read it, merge it, send what was edited. Gives back the run that waits already; behind one that is being
    /// done, which may be past what was edited since, one more waits.
    /// </summary>
    /// <param name="system">The rows as the system.</param>
    /// <param name="model">The model's row, with its account and Matterport's id.</param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="startedBy">Who wants it.</param>
    /// <exception cref="DuplicateRowException">Somebody began one at this very moment; the transaction takes ours back.</exception>
    public static RowReference BeginOne(IRows system, Row model, DateTime now, RowReference? startedBy)
    {
        var key = $"model/{model.Id:N}";
        var work = WorkOf(system, key);
        if (work?.Get(WorkTable.ClaimedUntil) > now)
        {
            key += "/next";
            work = WorkOf(system, key);
        }

        if (work is null)
        {
            var models = new Dictionary<string, ListedModel> { [model.Get(ModelTable.MatterportId)!] = new() };
            return SyncRuns.Begin(
                system,
                model.Get(ModelTable.AccountId)!,
                RunKind.Models,
                WorkKind.Send,
                new ModelsBookmark { Models = models },
                now,
                startedBy,
                workKey: key
            );
        }

        if (work.Get(WorkTable.DueOn) > now && !(work.Get(WorkTable.ClaimedUntil) > now))
        {
            system.Update(Released(work, now));
        }

        return Joined(system, RowReference.Parse(work.Get(WorkTable.RunKey)!), startedBy);
    }

    /// <summary>
    /// Begins reading one model, which the mirror may not know; nobody waits for it. What waits already is enough, and behind what is being
    /// read, which may be past what just happened, one more waits.
    /// </summary>
    /// <param name="system">The rows as the system.</param>
    /// <param name="account">The account.</param>
    /// <param name="model">The model.</param>
    /// <param name="now">The time, UTC.</param>
    /// <returns>False when it waits already.</returns>
    /// <exception cref="DuplicateRowException">Somebody began it at this very moment; the transaction takes ours back.</exception>
    public static bool BeginReading(IRows system, RowReference account, ModelId model, DateTime now)
    {
        var key = $"read/{account.Id:N}/{model.Value}";
        var work = WorkOf(system, key);
        if (work?.Get(WorkTable.ClaimedUntil) > now)
        {
            key += "/next";
            work = WorkOf(system, key);
        }

        if (work is not null)
        {
            return false;
        }

        var bookmark = new ModelsBookmark
        {
            ByClock = true,
            Models = new() { [model.Value] = new ListedModel() },
        };
        SyncRuns.Begin(system, account, RunKind.Models, WorkKind.Read, bookmark, now, startedBy: null, workKey: key);
        return true;
    }

    /// <summary>The key of the account's one listing.</summary>
    public static string ListKey(RowReference account) => $"list/{account.Id:N}";

    private static Row? WorkOf(IRows system, string key) =>
        system.Find(
            RowKey.Of(WorkTable.Table, WorkTable.WorkKey, key),
            [WorkTable.RunKey.Name, WorkTable.ClaimedUntil.Name, WorkTable.DueOn.Name]
        );

    private static Row Released(Row work, DateTime now) =>
        new Row(WorkTable.Table) { Id = work.Id }
            .Set(WorkTable.DueOn, now)
            .Set(WorkTable.ReleasedOn, now);
}
