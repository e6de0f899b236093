using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Merging;
using MatterportForDataverse.Core.Rows;

namespace MatterportForDataverse.Core.Mirroring;

/// <summary>What a merge writes on a mirror row.</summary>
public static class MirrorRow
{
    /// <summary>The columns of a set that a merge reads: its fields, its key, and the books.</summary>
    public static IEnumerable<string> ColumnsOf(FieldSet set) =>
        set.All.SelectMany(field => field.Columns).Concat(set.Key is { } key ? [key.Ours.Name] : []).Concat(set.Columns.Names);

    /// <summary>The row to write after a merge, or null when nothing changes.</summary>
    /// <param name="mirror">The row as read.</param>
    /// <param name="merge">The merge.</param>
    /// <param name="rules">The rules that the merge used.</param>
    /// <param name="hash">The new hash; null when it is unknown and the old one must not stand.</param>
    public static Row? Write(Row mirror, RowMerge merge, IReadOnlyList<FieldRule> rules, string? hash = null)
    {
        var changes = merge.Changes;
        if (merge.Set.Columns.ContentHash is { } column && hash != mirror.Get(column))
        {
            changes[column.Name] = hash;
        }

        MarkState(merge, mirror, rules, changes);
        return changes.Count == 0
            ? null
            : new Row(merge.Set.Table)
            {
                Id = mirror.Id,
                Version = mirror.Version,
                Key = mirror.Key,
            }.SetAll(changes);
    }

    // The dirty mark and the state that go with the changes, where they differ from what the row holds.
    private static void MarkState(RowMerge merge, Row mirror, IReadOnlyList<FieldRule> rules, Dictionary<string, object?> changes)
    {
        var (set, agreed) = (merge.Set, merge.Agreed);
        var columns = set.Columns;
        var dirty = DirtyMark.IsDirty(set, mirror.After(changes), agreed, rules);
        // A write that touches what can be sent brings its base and its mark along: who marks edits need not know the row to leave it be.
        var touches = set.TwoWay.Any(field => field.Columns.Any(changes.ContainsKey));
        if (touches)
        {
            changes[columns.MergeBase.Name] = agreed.ToText();
        }

        if (touches || dirty != (mirror.Get(columns.Dirty) ?? false) || !mirror.Has(columns.Dirty.Name))
        {
            changes[columns.Dirty.Name] = dirty;
        }

        if (!merge.StaysParked && DirtyMark.StateOf(dirty, agreed) is var state && state != mirror.Get(columns.SyncState))
        {
            changes[columns.SyncState.Name] = (int)state;
        }

        if (!merge.StaysParked && mirror.Get(columns.Message) is not null)
        {
            changes[columns.Message.Name] = null;
        }

        if (mirror.Get(columns.MissingSince) is not null)
        {
            changes[columns.MissingSince.Name] = null;
        }
    }
}
