using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Models;

/// <summary>Sends what was edited: of the whole account, or of the models named, which are read first.</summary>
public sealed class SendWork() : ModelWork(WorkKind.Send)
{
    private protected override async Task<WorkResult> ProcessAsync(
        WorkSession session,
        WorkItem item,
        RetireModels retire,
        CancellationToken cancellationToken
    )
    {
        var bookmark = item.Bookmark<ModelsBookmark>();
        var isDone = bookmark.Models is null
            ? await SendAllAsync(session, retire, cancellationToken).ConfigureAwait(false)
            : await SendOnlyAsync(session, bookmark, retire, cancellationToken).ConfigureAwait(false);
        return WorkResult.Of(isDone, bookmark);
    }

    private static async Task<bool> SendOnlyAsync(
        WorkSession session,
        ModelsBookmark bookmark,
        RetireModels retire,
        CancellationToken cancellationToken
    )
    {
        var only = bookmark.Models!.Keys.ToArray();
        session.Counts.Read += only.Length;
        return await ReadAsync(session, bookmark, retire, cancellationToken).ConfigureAwait(false)
            && await new SendModels(session, retire).SendAsync(only, cancellationToken).ConfigureAwait(false);
    }
}
