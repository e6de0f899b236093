using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Assets;

/// <summary>Reads the add-ons of one model, and keeps them and their files as rows. It only reads in Matterport.</summary>
public sealed class AddOnWork() : WorkHandler(WorkKind.AddOns)
{
    private static readonly string[] Columns = [ModelTable.MatterportId.Name, ModelTable.OwnerId.Name];

    /// <summary>Adds reading a model's add-ons to a run; what waits already is enough.</summary>
    /// <param name="system">The rows as the system.</param>
    /// <param name="run">The run.</param>
    /// <param name="account">The account.</param>
    /// <param name="model">The model.</param>
    /// <param name="now">The time, UTC.</param>
    /// <exception cref="DuplicateRowException">Somebody began the same at this very moment; the transaction takes ours back.</exception>
    public static void Join(IRows system, RowReference run, RowReference account, ModelId model, DateTime now)
    {
        if (FreeKey(system, KeyOf(account, model), now) is { } key)
        {
            SyncRuns.Add(system, run, account, WorkKind.AddOns, new AddOnsBookmark { Model = model.Value }, now, key);
        }
    }

    /// <summary>Begins reading a model's add-ons because something happened to them; what waits already is enough.</summary>
    /// <inheritdoc cref="Join" path="/param" />
    /// <inheritdoc cref="Join" path="/exception" />
    public static void Begin(IRows system, RowReference account, ModelId model, DateTime now)
    {
        if (FreeKey(system, KeyOf(account, model), now) is { } key)
        {
            var bookmark = new AddOnsBookmark { Model = model.Value, ByClock = true };
            SyncRuns.Begin(system, account, RunKind.Models, WorkKind.AddOns, bookmark, now, startedBy: null, workKey: key);
        }
    }

    /// <inheritdoc />
    public override async Task<WorkResult> ProcessAsync(WorkSession session, WorkItem item, CancellationToken cancellationToken)
    {
        var bookmark = item.Bookmark<AddOnsBookmark>();
        var mirrored = ModelMirror.Find(session.Rows, session.Account.Reference, [bookmark.Model], Columns);
        if (mirrored.TryGetValue(bookmark.Model, out var model))
        {
            var reading = await session.Matterport.ReadBundlesAsync(ModelId.Parse(bookmark.Model), cancellationToken).ConfigureAwait(false);
            new RecordAddOns(session.Rows, session.Now).Handle(model, reading);
            session.Counts.Read++;
        }

        return WorkResult.Of(isDone: true, bookmark);
    }

    private static string KeyOf(RowReference account, ModelId model) => $"add-ons/{account.Id:N}/{model.Value}";

    // What is just being read may be past what happened: behind it one more waits.
    private static string? FreeKey(IRows system, string key, DateTime now) =>
        WorkOf(system, key) is not { } work ? key
        : work.Get(WorkTable.ClaimedUntil) > now && WorkOf(system, key + "/next") is null ? key + "/next"
        : null;

    private static Row? WorkOf(IRows system, string key) =>
        system.Find(RowKey.Of(WorkTable.Table, WorkTable.WorkKey, key), [WorkTable.ClaimedUntil.Name]);
}
