using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Jobs;

/// <summary>
/// Looks at the work of tags, page by page, with one request for each table that the work of a page is in. What this writes keeps a tag
/// among those that are looked at, so that the pages follow each other without a gap.
/// </summary>
/// <param name="session">What it works with.</param>
/// <param name="since">Work that came to an end after this is looked at once more, UTC.</param>
internal sealed class FollowPage(WorkSession session, DateTime since)
{
    private const int AtOnce = 200;

    private static readonly string[] TagColumns =
    [
        TagTable.WorkRecordKey.Name,
        TagTable.WorkState.Name,
        TagTable.WorkTargetId.Name,
        .. TagLook.Columns,
    ];

    private readonly Dictionary<string, Row> _unreadable = [];
    private readonly HashSet<string> _readable = [];
    private readonly HashSet<string> _told = [];
    private readonly Lazy<IReadOnlyList<WorkTarget>> _targets = new(() => WorkTarget.All(session.Rows));

    /// <summary>The tags of an account whose work is open, or came to an end after some time.</summary>
    public static RowQuery Tags(RowReference account, DateTime since) =>
        new(TagTable.Table, TagColumns)
        {
            Where =
            [
                RowCondition.Equal(TagTable.AccountKey, account.ToString()),
                RowCondition.AnyOf(
                    RowCondition.Equal(TagTable.WorkState, WorkState.Open),
                    RowCondition.AtLeast(TagTable.WorkCheckedOn, since)
                ),
            ],
            PageSize = AtOnce,
        };

    /// <summary>Looks at a page.</summary>
    /// <param name="after">Where the last page ended.</param>
    /// <returns>Where this page ended; null when it was the last.</returns>
    public string? Follow(string? after)
    {
        var page = session.Rows.Query(Tags(session.Account.Reference, since) with { After = after });
        var followed = page
            .Rows.Where(tag => tag.Get(TagTable.WorkRecordKey) is { Length: > 0 })
            .Select(tag => (Tag: tag, Target: TargetOf(tag)));
        var writes = followed
            .GroupBy(one => (one.Target.Table, one.Target.StateColumn))
            .SelectMany(alike => Changes(alike.ToArray(), Read(alike.First().Target, alike.Select(one => one.Tag))))
            .ToArray();
        Tell();
        foreach (var outcome in session.Rows.UpsertMany(writes))
        {
            // Somebody else wrote the tag: the next time will do.
            session.Counts.Updated += outcome.IsWritten ? 1 : 0;
            session.Counts.Failed += outcome.Result == RowResult.Failed ? 1 : 0;
        }

        return page.Next;
    }

    // Told once an execution, and closed by the first that reads the column.
    private void Tell()
    {
        SyncIssues.Raise(session.Rows, _unreadable.Values);
        SyncIssues.Close(session.Rows, _readable.Where(_told.Add).ToArray());
        _unreadable.Clear();
        _readable.Clear();
    }

    private static RowReference WorkOf(Row tag) => RowReference.Parse(tag.Get(TagTable.WorkRecordKey)!);

    // The table is that of the work: an administrator may have changed the work target since.
    private WorkTarget TargetOf(Row tag)
    {
        var table = WorkOf(tag).Table;
        var target = _targets.Value.FirstOrDefault(one => one.Reference == tag.Get(TagTable.WorkTargetId));
        return target?.Table == table ? target : WorkTarget.Unknown(table);
    }

    private IEnumerable<Row> Changes((Row Tag, WorkTarget Target)[] followed, Dictionary<Guid, Row>? rows)
    {
        if (rows is null)
        {
            yield break;
        }

        foreach (var (tag, target) in followed)
        {
            var state = target.StateOf(rows.TryGetValue(WorkOf(tag).Id, out var work) ? work : null);
            if (state != tag.Get(TagTable.WorkState))
            {
                var write = new Row(TagTable.Table) { Id = tag.Id, Version = tag.Version }
                    .Set(TagTable.WorkState, state)
                    .Set(TagTable.WorkCheckedOn, session.Now());
                yield return TagLook.Apply(write, tag, target, state);
            }
        }
    }

    // A table that is gone takes the work in it with it, and nothing else. A column that is not there says nothing of the work.
    private Dictionary<Guid, Row>? Read(WorkTarget target, IEnumerable<Row> tags)
    {
        var ids = tags.Select(tag => (object)WorkOf(tag).Id).Distinct().ToArray();
        try
        {
            var rows = Read(target.Table, ids, target.StateColumn);
            _readable.Add(KeyOf(target));
            return rows;
        }
        catch (DomainException gone) when (gone is NameUnknownException or RowNotFoundException)
        {
            if (!HasTable(target.Table, ids))
            {
                return [];
            }

            _unreadable[KeyOf(target)] = SyncIssues.StateUnreadable(
                session.Origin,
                target.Reference,
                target.Name,
                target.StateColumn,
                KeyOf(target)
            );
            session.Counts.Failed++;
            return null;
        }
    }

    private bool HasTable(string table, object[] ids)
    {
        try
        {
            Read(table, ids);
            return true;
        }
        catch (DomainException gone) when (gone is NameUnknownException or RowNotFoundException)
        {
            return false;
        }
    }

    private Dictionary<Guid, Row> Read(string table, object[] ids, params string[] columns) =>
        session.Rows.AllIn(table, PrimaryKey.Of(table), ids, columns).ToDictionary(row => row.Id);

    private static string KeyOf(WorkTarget target) => $"{target.Reference.Id:N}/state-column";
}
