using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Merging;

/// <summary>
/// Whether a mirror row holds something that Matterport does not have yet. Told from the row alone: what differs from the base is
/// to be sent, unless a person has been asked about exactly that, or about the postal code that the address waits for. So our own writes,
/// which move value and base together, leave no mark, and taking an edit back takes its mark back.
/// </summary>
public static class DirtyMark
{
    /// <summary>True when something of the row is to be sent, or was and it is not known whether it arrived.</summary>
    public static bool IsDirty(FieldSet set, Row mirror, MergeBase agreed, IEnumerable<FieldRule> rules)
    {
        if (agreed.Sent.Count > 0 || KeyIsToBeSent(set, mirror, agreed))
        {
            return true;
        }

        var edited = rules.Where(rule => rule.GoesOut && IsToBeSent(rule, mirror, agreed)).ToArray();
        return edited.Any(rule => rule.Field.Kind != FieldKind.Address)
            || (edited.Length > 0 && !LostZeros.HoldUpAddress(mirror, agreed, rules));
    }

    /// <summary>
    /// True when our key is to be written: it changed, and what Matterport holds is either nothing or what we wrote ourselves.
    /// A foreign key is never overwritten.
    /// </summary>
    public static bool KeyIsToBeSent(FieldSet set, Row mirror, MergeBase agreed) =>
        set.Key is { } key
        && Blank(mirror.Get(key.Ours)) != Blank(mirror.Get(key.Theirs))
        && (Blank(mirror.Get(key.Theirs)) is not { } theirs || theirs == agreed[KeyField.Name]);

    /// <summary>True when Matterport holds a key that somebody else wrote, where ours should be.</summary>
    public static bool KeyIsForeign(FieldSet set, Row mirror, MergeBase agreed) =>
        set.Key is { } key
        && Blank(mirror.Get(key.Ours)) is { } ours
        && Blank(mirror.Get(key.Theirs)) is { } theirs
        && theirs != ours
        && theirs != agreed[KeyField.Name];

    /// <summary>The state that goes with the mark.</summary>
    public static SyncState StateOf(bool dirty, MergeBase agreed) =>
        agreed.Asked.Count > 0 ? SyncState.Conflict
        : dirty ? SyncState.Waiting
        : SyncState.InSync;

    private static bool IsToBeSent(FieldRule rule, Row mirror, MergeBase agreed)
    {
        var ours = rule.Field.Read(mirror);
        return !rule.Field.Same(ours, agreed.OurSpelling(rule.Field.Name))
            && !(agreed.Asked.TryGetValue(rule.Field.Name, out var asked) && rule.Field.Same(asked.Ours, ours))
            && !(ours is null && rule.NullPolicy == WhenCleared.Keep && rule.Direction == Direction.ToMatterport);
    }

    private static string? Blank(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
