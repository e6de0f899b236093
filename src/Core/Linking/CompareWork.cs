using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>
/// A mapping of records was switched on or over: what was edited on either side meanwhile has not been copied. Records and their models
/// meet once more in its field, by the rules of first contact. Doing it twice changes nothing.
/// </summary>
public sealed class CompareWork() : WorkHandler(WorkKind.Compare)
{
    /// <inheritdoc />
    public override bool AsksMatterport => false;

    /// <inheritdoc />
    /// <exception cref="RowChangedException">A row is written by somebody else all the time.</exception>
    public override Task<WorkResult> ProcessAsync(WorkSession session, WorkItem item, CancellationToken cancellationToken)
    {
        var bookmark = item.Bookmark<CompareBookmark>();
        DateTime? since = bookmark.Since is { } text ? WorkBookmark.Time(text) : null;
        var changed = bookmark.IsRetry ? [] : session.Mappings.Copies.Where(rule => since is null || rule.ChangedOn >= since).ToArray();
        var isDone = changed.Length == 0 && !bookmark.IsRetry;
        var links = new CompareLinks(session, changed);
        while (!isDone && !session.IsOutOfTime)
        {
            bookmark.After = bookmark.IsRetry ? links.RetryPage(bookmark.After) : links.ComparePage(bookmark.After);
            isDone = bookmark.After is null;
            if (!isDone)
            {
                item.Save(bookmark);
            }
        }

        return Task.FromResult(WorkResult.Of(isDone, bookmark));
    }
}
