using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Fields;

/// <summary>The columns in which a mirror table keeps the books of its synchronisation.</summary>
/// <param name="MergeBase">What both sides last agreed on.</param>
/// <param name="ContentHash">What stands for what a listing said; null where no listing tells of the rows.</param>
/// <param name="Dirty">Whether something is to be sent.</param>
/// <param name="DirtyOn">When it was last edited.</param>
/// <param name="SyncState">How the row stands.</param>
/// <param name="Message">Why it could not be sent, as a phrase.</param>
/// <param name="MissingSince">Since when Matterport does not find it.</param>
public sealed record SyncColumns(
    Column<string> MergeBase,
    Column<string>? ContentHash,
    Column<bool> Dirty,
    Column<DateTime> DirtyOn,
    Column<SyncState> SyncState,
    Column<string> Message,
    Column<DateTime> MissingSince
)
{
    /// <summary>Their logical names.</summary>
    public IReadOnlyList<string> Names =>
        [
            MergeBase.Name,
            .. ContentHash is { } hash ? [hash.Name] : Array.Empty<string>(),
            Dirty.Name,
            DirtyOn.Name,
            SyncState.Name,
            Message.Name,
            MissingSince.Name,
        ];
}
