using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>Looks for the models of records that have none, as the user who asked for it. Doing it twice changes nothing.</summary>
/// <param name="rowsOf">The rows as a user.</param>
/// <param name="fetch">Reads the records.</param>
/// <param name="link">Links a model.</param>
public sealed class MatchWork(Func<Guid, IRows> rowsOf, FetchRows fetch, LinkAs link) : WorkHandler(WorkKind.Match)
{
    /// <inheritdoc />
    public override bool AsksMatterport => false;

    /// <inheritdoc />
    /// <exception cref="DomainException">The user is gone, or may not read the records.</exception>
    public override Task<WorkResult> ProcessAsync(WorkSession session, WorkItem item, CancellationToken cancellationToken)
    {
        var bookmark = item.Bookmark<MatchBookmark>();
        var user = item.Caller?.Id ?? throw new DomainException(Phrase.Of("work.caller-gone"), ErrorKind.Forbidden);
        var caller = new CountingRows(rowsOf(user));
        var match = new MatchPage(session, caller, request => link(user, request));
        var isDone = false;
        while (!isDone && !session.IsOutOfTime)
        {
            session.Counts.DataverseRequests++;
            var page = fetch(user, bookmark.Query, UnlinkedRecords.Columns, bookmark.After);
            match.Handle(page.Rows);
            bookmark.After = page.Next;
            isDone = page.Next is null;
            if (!isDone)
            {
                item.Save(bookmark);
            }
        }

        session.Counts.DataverseRequests += caller.Requests;
        return Task.FromResult(WorkResult.Of(isDone, bookmark));
    }
}
