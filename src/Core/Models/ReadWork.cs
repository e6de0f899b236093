using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Core.Merging;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Models;

/// <summary>Reads and merges models that a listing left, and does what a person decided about those that are missing.</summary>
public sealed class ReadWork() : ModelWork(WorkKind.Read)
{
    /// <summary>Tells of the models that are given up; the next complete listing tries them again.</summary>
    public override void Abandon(IRows system, Row work, Phrase reason)
    {
        var origin = new IssueOrigin(RowReference.Parse(work.Get(WorkTable.AccountKey)!), RowReference.Parse(work.Get(WorkTable.RunKey)!));
        var models = new WorkItem(work, system).Bookmark<ModelsBookmark>().Models ?? [];
        system.UpsertMany(models.Keys.Select(model => SyncIssues.Unread(origin, model, reason)).ToArray());

        // Until it changes, or everything is listed: else each listing that brings it would begin the same work again.
        var given = ModelMirror
            .Find(system, origin.Account, models.Keys, [ModelTable.MatterportId.Name, ModelTable.ContentHash.Name])
            .Where(row => models[row.Key].Hash is { } hash && hash != row.Value.Get(ModelTable.ContentHash))
            .Select(row =>
                new Row(ModelTable.Table) { Id = row.Value.Id, Version = row.Value.Version }.Set(
                    ModelTable.ContentHash,
                    ContentHash.Broken(models[row.Key].Hash)
                )
            )
            .ToArray();
        if (given.Length > 0)
        {
            system.UpsertMany(given);
        }
    }

    private protected override async Task<WorkResult> ProcessAsync(
        WorkSession session,
        WorkItem item,
        RetireModels retire,
        CancellationToken cancellationToken
    )
    {
        var bookmark = item.Bookmark<ModelsBookmark>();
        if (bookmark.Decision is { } decision)
        {
            DateTime? askedUntil = bookmark.AskedUntil is { } text ? WorkBookmark.Time(text) : null;
            return WorkResult.Of(retire.Decide(decision == Missing.Gone, askedUntil), bookmark);
        }

        return WorkResult.Of(await ReadAsync(session, bookmark, retire, cancellationToken).ConfigureAwait(false), bookmark);
    }
}
