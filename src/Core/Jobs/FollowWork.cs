using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Jobs;

/// <summary>
/// Looks at how the work that tags stand for is getting on, and shows it on the tags. What has not changed is not written. Work that came
/// to an end is looked at for some time longer, since it may be opened again.
/// </summary>
public sealed class FollowWork() : WorkHandler(WorkKind.FollowWork)
{
    private static readonly TimeSpan FollowedOn = TimeSpan.FromDays(30);

    /// <inheritdoc />
    public override bool IsBegunAnew => true;

    /// <inheritdoc />
    public override bool AsksMatterport => false;

    /// <summary>
    /// Begins with each tick of the clock, which is every five minutes, where an account has tags to look at. One request where it has
    /// none.
    /// </summary>
    public static BeginDueWork WhenDue(IRows system, Func<DateTime> now) =>
        account =>
        {
            var since = now() - FollowedOn;
            var key = $"follow/{account.Reference.Id:N}";
            if (
                system.Query(FollowPage.Tags(account.Reference, since) with { PageSize = 1 }).Rows.Count > 0
                && system.Find(RowKey.Of(WorkTable.Table, WorkTable.WorkKey, key), [WorkTable.DueOn.Name]) is null
            )
            {
                var bookmark = new FollowBookmark { Since = WorkBookmark.Text(since), ByClock = true };
                SyncRuns.Begin(system, account.Reference, RunKind.Tags, WorkKind.FollowWork, bookmark, now(), startedBy: null, key);
            }
        };

    /// <inheritdoc />
    public override Task<WorkResult> ProcessAsync(WorkSession session, WorkItem item, CancellationToken cancellationToken)
    {
        var bookmark = item.Bookmark<FollowBookmark>();
        var pages = new FollowPage(session, WorkBookmark.Time(bookmark.Since));
        var isDone = false;
        while (!isDone && !session.IsOutOfTime)
        {
            bookmark.After = pages.Follow(bookmark.After);
            isDone = bookmark.After is null;
            if (!isDone)
            {
                item.Save(bookmark);
            }
        }

        return Task.FromResult(WorkResult.Of(isDone, bookmark));
    }
}
