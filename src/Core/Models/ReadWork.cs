using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Words;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Matterport.Errors;
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

        BrokenModels.Mark(system, origin.Account, models);
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

        try
        {
            return WorkResult.Of(await ReadAsync(session, bookmark, retire, cancellationToken).ConfigureAwait(false), bookmark);
        }
        catch (MatterportException failure) when (session.Attempts >= ReadTogether.Patience && bookmark.Models is { Count: 1 } models)
        {
            // It is tried again and again, with growing pauses; meanwhile people know.
            SyncIssues.Raise(session.Rows, [SyncIssues.Unread(session.Origin, models.Keys.Single(), failure.ToPhrase())]);
            throw;
        }
    }
}
