using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Merging;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Matterport.Json;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Mirroring;

/// <summary>Marks a mirror row, in the same transaction as the edit, when it holds something that Matterport does not have yet.</summary>
public static class MarkModelDirty
{
    /// <summary>The columns to add to the write; empty when the marks stand as they should.</summary>
    /// <param name="before">The row before, with <see cref="Mirror.MergeColumns"/>.</param>
    /// <param name="write">What is about to be written.</param>
    /// <param name="mappings">The active mappings.</param>
    /// <param name="now">The time of the write.</param>
    public static IReadOnlyDictionary<string, object?> Marks(Row before, Row write, Mappings mappings, DateTime now)
    {
        var marks = new Dictionary<string, object?>();
        var after = before.After(write.Values);
        if (after.Get(ModelTable.SyncState) is SyncState.Gone or SyncState.Failed && write.Has(ModelTable.SyncState.Name))
        {
            return marks;
        }

        if (after.Get(ModelTable.SyncState) == SyncState.Gone)
        {
            return marks; // Whatever is edited, the model is not there any more: only finding it again changes that.
        }

        var agreed = MergeBase.Parse(after.Get(ModelTable.MergeBase));
        var dirty = DirtyMark.IsDirty(after, agreed, mappings.Fields);
        var state = DirtyMark.StateOf(dirty, agreed);
        if (dirty != (after.Get(ModelTable.Dirty) ?? false))
        {
            marks[ModelTable.Dirty.Name] = dirty;
        }

        if (state != after.Get(ModelTable.SyncState))
        {
            marks[ModelTable.SyncState.Name] = (int)state;
        }

        if (dirty && mappings.Fields.Any(rule => write.Has(rule.Field.Column) && rule.Field.Read(before) != rule.Field.Read(after)))
        {
            marks[ModelTable.DirtyOn.Name] = now;
        }

        return marks;
    }
}
