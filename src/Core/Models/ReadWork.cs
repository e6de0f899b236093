using MatterportForDataverse.Core.Issues;
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
        var models = new WorkItem(work, system).Bookmark<ModelsBookmark>().Models?.Keys.ToArray() ?? [];
        system.UpsertMany(models.Select(model => SyncIssues.Unread(origin, model, reason)).ToArray());
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
            return WorkResult.Of(retire.Decide(decision == DecideMissing.Gone), bookmark);
        }

        return WorkResult.Of(await ReadAsync(session, bookmark, retire, cancellationToken).ConfigureAwait(false), bookmark);
    }
}
