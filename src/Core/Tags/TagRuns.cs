using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tags;

/// <summary>How runs over tags begin: by the clock, or with the run of a model.</summary>
public static class TagRuns
{
    /// <summary>Begins with a tick of the clock when tags were edited, or are due to be read.</summary>
    public static BeginDueWork WhenDue(IRows system, Func<DateTime> now) =>
        account =>
        {
            var isTime = account.LastTagsOn is not { } last || last + account.SyncEvery <= now();
            if (account.SyncsTags && account.LastListOn is not null && isTime && IsDue(system, account, now()))
            {
                Begin(system, account, now());
            }
        };

    /// <summary>Adds reading a model's tags to a run; what waits already is enough.</summary>
    /// <param name="system">The rows as the system.</param>
    /// <param name="run">The run.</param>
    /// <param name="model">The model's row, with its account.</param>
    /// <param name="now">The time, UTC.</param>
    /// <exception cref="DuplicateRowException">Somebody began the same at this very moment; the transaction takes ours back.</exception>
    public static void Join(IRows system, RowReference run, Row model, DateTime now)
    {
        var key = $"tags/model/{model.Id:N}";
        if (system.Find(RowKey.Of(WorkTable.Table, WorkTable.WorkKey, key), []) is null)
        {
            var bookmark = new TagsBookmark { Models = [model.Id.ToString("N")] };
            SyncRuns.Add(system, run, model.Get(ModelTable.AccountId)!, WorkKind.Tags, bookmark, now, key);
        }
    }

    private static bool IsDue(IRows system, Account account, DateTime now) =>
        system.Query(TagWork.Due(account.Reference, now, 1)).Rows.Count > 0
        || (account.MayWrite && TagWork.WithEdits(system, account.Reference).Any());

    private static void Begin(IRows system, Account account, DateTime now)
    {
        var key = $"tags/{account.Reference.Id:N}";
        if (system.Find(RowKey.Of(WorkTable.Table, WorkTable.WorkKey, key), []) is not null)
        {
            return;
        }

        SyncRuns.Begin(
            system,
            account.Reference,
            RunKind.Tags,
            WorkKind.Tags,
            new TagsBookmark { ByClock = true },
            now,
            startedBy: null,
            key
        );
        system.Update(new Row(AccountTable.Table) { Id = account.Reference.Id }.Set(AccountTable.LastTagsOn, now));
    }
}
