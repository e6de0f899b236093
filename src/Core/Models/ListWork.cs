using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Models;

/// <summary>Lists an account, reads what changed there, and sends what was edited here.</summary>
public sealed class ListWork() : ModelWork(WorkKind.List)
{
    /// <inheritdoc />
    public override bool IsBegunAnew => true;

    private protected override async Task<WorkResult> ProcessAsync(
        WorkSession session,
        WorkItem item,
        RetireModels retire,
        CancellationToken cancellationToken
    )
    {
        var bookmark = item.Bookmark<ListBookmark>();
        if (!await new ListModels(session, retire, item.Save).ListAsync(bookmark, cancellationToken).ConfigureAwait(false))
        {
            return WorkResult.Of(false, bookmark);
        }

        if (bookmark.HasLeft)
        {
            // Behind what is still to be read: a model that is sent before that has no hash yet, and would be read once more.
            SyncRuns.Enqueue(session, WorkKind.Send, new ModelsBookmark { ByClock = bookmark.ByClock }, "all");
            return WorkResult.Of(true, bookmark);
        }

        return WorkResult.Of(await SendAllAsync(session, retire, cancellationToken).ConfigureAwait(false), bookmark);
    }
}
