using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Merging;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Mirroring;

/// <summary>Marks a mirror row, in the same transaction as the edit, when it holds something that Matterport does not have yet.</summary>
public static class MarkDirty
{
    /// <summary>The columns that hold the marks of a model.</summary>
    public static IReadOnlyList<string> Columns { get; } = [ModelTable.Dirty.Name, ModelTable.DirtyOn.Name, ModelTable.SyncState.Name];

    /// <summary>Whether a row that was just written bears the marks that follow from what it holds.</summary>
    /// <param name="set">The fields of the table.</param>
    /// <param name="after">The row.</param>
    /// <param name="rules">The active rules.</param>
    /// <param name="now">The time.</param>
    /// <param name="touched">Whether something that can be sent was written: then a mark may be more careful than it need be.</param>
    public static bool AreRight(FieldSet set, Row after, IReadOnlyList<FieldRule> rules, DateTime now, bool touched = false)
    {
        var agreed = MergeBase.Parse(after.Get(set.Columns.MergeBase));
        var dirty = after.Get(set.Columns.Dirty) ?? false;
        var since = after.Get(set.Columns.DirtyOn);
        return (dirty == DirtyMark.IsDirty(set, after, agreed, rules) || (dirty && touched))
            && after.Get(set.Columns.SyncState) == DirtyMark.StateOf(dirty, agreed)
            && (since is null || since <= now);
    }

    /// <summary>Whether a write touches something that can be sent.</summary>
    /// <param name="set">The fields of the table.</param>
    /// <param name="write">What is written.</param>
    /// <param name="rules">The active rules.</param>
    public static bool Touches(FieldSet set, Row write, IReadOnlyList<FieldRule> rules) =>
        rules.Any(rule => rule.GoesOut && rule.Field.IsIn(write)) || (set.Key is { } key && write.Has(key.Ours.Name));

    /// <summary>
    /// The columns to add to the write; empty when the marks stand as they should. The row before may be an image from before another
    /// write, so what can be sent and is written always marks the row, unless the write brings its own base. A mark too many costs one
    /// reading; a mark too few loses an edit.
    /// </summary>
    /// <param name="set">The fields of the table.</param>
    /// <param name="before">The row before, with <see cref="MirrorRow.ColumnsOf"/>.</param>
    /// <param name="write">What is about to be written.</param>
    /// <param name="rules">The active rules.</param>
    /// <param name="now">The time of the write.</param>
    public static IReadOnlyDictionary<string, object?> Marks(
        FieldSet set,
        Row before,
        Row write,
        IReadOnlyList<FieldRule> rules,
        DateTime now
    )
    {
        var marks = new Dictionary<string, object?>();
        var columns = set.Columns;
        var after = before.After(write.Values);

        // Whatever is edited, what is gone is not there any more: only finding it again changes that.
        if (
            after.Get(columns.SyncState) == SyncState.Missing
            || (after.Get(columns.SyncState) == SyncState.Failed && write.Has(columns.SyncState.Name))
        )
        {
            return marks;
        }

        var agreed = MergeBase.Parse(after.Get(columns.MergeBase));
        var touches = !write.Has(columns.MergeBase.Name) && Touches(set, write, rules);
        var dirty = touches || DirtyMark.IsDirty(set, after, agreed, rules);
        var state = DirtyMark.StateOf(dirty, agreed);
        if (touches || dirty != (after.Get(columns.Dirty) ?? false))
        {
            marks[columns.Dirty.Name] = dirty;
        }

        if (touches || state != after.Get(columns.SyncState))
        {
            marks[columns.SyncState.Name] = (int)state;
        }

        if (dirty && rules.Any(rule => rule.Field.IsIn(write) && rule.Field.Read(before) != rule.Field.Read(after)))
        {
            marks[columns.DirtyOn.Name] = now;
        }

        return marks;
    }
}
