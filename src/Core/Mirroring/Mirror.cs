using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Merging;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Matterport.Json;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Mirroring;

/// <summary>The mirror rows of an account: how they are found, and what a merge writes on them.</summary>
public static class Mirror
{
    /// <summary>Every column that a merge needs.</summary>
    public static IReadOnlyList<string> MergeColumns { get; } =
        ModelFields
            .All.Select(field => field.Column)
            .Concat([
                ModelTable.AccountId.Name,
                ModelTable.MatterportId.Name,
                ModelTable.OurKey.Name,
                ModelTable.MergeBase.Name,
                ModelTable.ContentHash.Name,
                ModelTable.Dirty.Name,
                ModelTable.DirtyOn.Name,
                ModelTable.SyncState.Name,
                ModelTable.LastError.Name,
                ModelTable.MissingSince.Name,
            ])
            .Distinct()
            .ToArray();

    /// <summary>The rows of these models, by Matterport's id.</summary>
    /// <param name="ids">At most 1,000: the platform takes no more than 2,000 values in a query.</param>
    public static Dictionary<string, Row> Find(
        IRows rows,
        RowReference account,
        IReadOnlyCollection<string> ids,
        IReadOnlyList<string> columns
    ) =>
        ids.Count == 0
            ? []
            : rows.All(
                    new RowQuery(ModelTable.Table, columns)
                    {
                        Where = [RowCondition.Equal(ModelTable.AccountId, account), RowCondition.In(ModelTable.MatterportId, ids)],
                    }
                )
                .ToDictionary(row => row.Get(ModelTable.MatterportId)!, StringComparer.Ordinal);

    /// <summary>The key under which a model's row is found.</summary>
    public static RowKey KeyOf(RowReference account, ModelId id) =>
        RowKey.Of(ModelTable.Table, ModelTable.AccountId, account).And(ModelTable.MatterportId, id.Value);

    /// <summary>A row that does not exist yet, to merge into.</summary>
    public static Row Blank(RowReference account, ModelId id) => new(ModelTable.Table) { Key = KeyOf(account, id) };

    /// <summary>The row to write after a merge, or null when nothing changes.</summary>
    /// <param name="mirror">The row as read.</param>
    /// <param name="merge">The merge.</param>
    /// <param name="rules">The rules that the merge used.</param>
    /// <param name="hash">The new hash; null when it is unknown and the old one must not stand.</param>
    public static Row? Write(Row mirror, ModelMerge merge, IReadOnlyList<FieldRule> rules, string? hash)
    {
        var changes = merge.Changes;
        if (hash != mirror.Get(ModelTable.ContentHash))
        {
            changes[ModelTable.ContentHash.Name] = hash;
        }

        MarkState(mirror, merge.Agreed, rules, changes);
        if (changes.Count == 0)
        {
            return null;
        }

        var write = new Row(ModelTable.Table)
        {
            Id = mirror.Id,
            Version = mirror.Version,
            Key = mirror.Key,
        };
        foreach (var change in changes)
        {
            write.SetRaw(change.Key, change.Value);
        }

        return write;
    }

    /// <summary>The row with what is written on it whatever else changes: when it was last synchronised, and by which run.</summary>
    public static Row Stamped(Row mirror, DateTime now, RowReference run) =>
        mirror.Set(ModelTable.LastSyncOn, now).Set(ModelTable.LastRunId, run);

    /// <summary>Adds the dirty mark and the state that go with the changes, where they differ from what the row holds.</summary>
    public static void MarkState(Row mirror, MergeBase agreed, IEnumerable<FieldRule> rules, Dictionary<string, object?> changes)
    {
        var dirty = DirtyMark.IsDirty(mirror.After(changes), agreed, rules);
        if (dirty != (mirror.Get(ModelTable.Dirty) ?? false) || !mirror.Has(ModelTable.Dirty.Name))
        {
            changes[ModelTable.Dirty.Name] = dirty;
        }

        if (DirtyMark.StateOf(dirty, agreed) is var state && state != mirror.Get(ModelTable.SyncState))
        {
            changes[ModelTable.SyncState.Name] = (int)state;
        }

        if (mirror.Get(ModelTable.LastError) is not null)
        {
            changes[ModelTable.LastError.Name] = null;
        }

        if (mirror.Get(ModelTable.MissingSince) is not null)
        {
            changes[ModelTable.MissingSince.Name] = null;
        }
    }
}
