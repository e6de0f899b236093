using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>
/// Looks for the models of records that have none, as the user who asked for it. All records are listed before the first one is linked,
/// since a record that is linked leaves the query. Doing it twice changes nothing.
/// </summary>
/// <param name="rowsOf">The rows as a user.</param>
/// <param name="fetch">Reads the records.</param>
/// <param name="link">Links a model.</param>
public sealed class MatchWork(Func<Guid, IRows> rowsOf, FetchRows fetch, LinkAs link) : WorkHandler(WorkKind.Match)
{
    private const int RecordsOfOne = 500;
    private const int ReadAtOnce = 25;

    private static readonly string[] Columns = [PropertyTable.Name.Name, PropertyTable.OwnerId.Name, PropertyTable.CurrentModelId.Name];

    /// <inheritdoc />
    public override bool AsksMatterport => false;

    /// <inheritdoc />
    /// <exception cref="DomainException">The user is gone, or may not read the records.</exception>
    public override Task<WorkResult> ProcessAsync(WorkSession session, WorkItem item, CancellationToken cancellationToken)
    {
        var bookmark = item.Bookmark<MatchBookmark>();
        var user = item.Caller ?? throw new DomainException(Phrase.Of("work.caller-gone"), ErrorKind.Forbidden);
        if (bookmark.Records is { } records)
        {
            Match(session, item, user.Id, bookmark, records);
            return Task.FromResult(WorkResult.Of(bookmark.Done >= records.Length, bookmark));
        }

        var all = List(session, user.Id, bookmark.Query!);
        for (var at = 0; at < all.Length; at += RecordsOfOne)
        {
            var some = new MatchBookmark { Records = all.Skip(at).Take(RecordsOfOne).ToArray() };
            SyncRuns.Enqueue(session, WorkKind.Match, some, $"{some.Records[0]:N}", user);
        }

        return Task.FromResult(WorkResult.Of(true, bookmark));
    }

    private Guid[] List(WorkSession session, Guid user, string query)
    {
        var ids = new HashSet<Guid>();
        string? after = null;
        do
        {
            session.Counts.DataverseRequests++;
            var page = fetch(user, query, [], after);
            ids.UnionWith(page.Rows.Select(row => row.Id));
            after = page.Next;
        } while (after is not null);

        return ids.ToArray();
    }

    // At least one, so that it comes to an end however long each of them takes.
    private void Match(WorkSession session, WorkItem item, Guid user, MatchBookmark bookmark, Guid[] records)
    {
        var caller = new CountingRows(rowsOf(user));
        var match = new MatchRecord(session, caller, request => link(user, request));
        var isFirst = true;
        while (bookmark.Done < records.Length && (isFirst || !session.IsOutOfTime))
        {
            var some = records.Skip(bookmark.Done).Take(ReadAtOnce).ToArray();
            var rows = caller
                .AllIn(PropertyTable.Table, PropertyTable.PrimaryKey, some.Cast<object>(), Columns)
                .ToDictionary(row => row.Id);
            foreach (var id in some.TakeWhile(_ => isFirst || !session.IsOutOfTime))
            {
                isFirst = false;
                if (rows.TryGetValue(id, out var row) && row.Get(PropertyTable.CurrentModelId) is null)
                {
                    match.Handle(row);
                }

                bookmark.Done++;
            }

            item.Save(bookmark);
        }

        session.Counts.DataverseRequests += caller.Requests;
    }
}
