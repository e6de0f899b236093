using MatterportForDataverse.Core.Callers;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tags;

/// <summary>Someone deletes a tag here, and says whether it is deleted in Matterport, too, or only hidden in the tour.</summary>
/// <param name="caller">Who deletes it: who may not delete the row may not delete the tag.</param>
/// <param name="system">The rows as the system.</param>
/// <param name="now">The clock, UTC.</param>
public sealed class DeleteTag(Caller caller, IRows system, Func<DateTime> now)
{
    /// <summary>Deletes the row and remembers what is to become of the tag; the next run does it.</summary>
    /// <exception cref="RowNotFoundException">There is no such tag for the caller.</exception>
    public DeleteTagMessage.Response Handle(DeleteTagMessage.Request request)
    {
        var reference = caller.Rows.Get(RowKey.Of(TagTable.Table, request.TagId), [TagTable.Name.Name]).Reference;
        caller.Require(reference, RowAccess.Delete);
        var deletion = request.InMatterport == true ? TagDeletion.Delete : TagDeletion.Hide;
        var remembered = Remember(system, reference, deletion, caller.Initiating, now());
        system.Delete(reference);
        return new DeleteTagMessage.Response { DeletedTagId = remembered ?? Guid.Empty };
    }

    /// <summary>Writes down that a tag is deleted here, in the transaction that deletes it.</summary>
    /// <param name="system">The rows as the system.</param>
    /// <param name="tag">The tag's row.</param>
    /// <param name="deletion">What is to become of the tag in Matterport.</param>
    /// <param name="by">Who deletes it.</param>
    /// <param name="now">The time, UTC.</param>
    /// <returns>The row that remembers it; null when nothing of it is left in Matterport.</returns>
    public static Guid? Remember(IRows system, RowReference tag, TagDeletion deletion, Guid by, DateTime now)
    {
        if (
            system.Find(RowKey.Of(tag), [.. TagMirror.MergeColumns, TagTable.AccountKey.Name]) is not { } row
            || row.Get(TagTable.SyncState) == SyncState.Missing
            || row.Get(TagTable.ModelId) is null
        )
        {
            return null;
        }

        var deleted = DeletedTags.Of(row, deletion, by, now);
        var key = RowKey.Of(DeletedTagTable.Table, DeletedTagTable.TagKey, deleted.Get(DeletedTagTable.TagKey)!);
        if (system.Find(key, []) is { } before)
        {
            system.Delete(before.Reference); // It had come back since it was deleted the last time.
        }

        return system.Create(deleted);
    }
}
