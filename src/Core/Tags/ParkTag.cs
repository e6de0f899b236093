using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Core.Merging;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Words;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tags;

/// <summary>Sets a tag aside whose edits cannot be sent: marked, with an issue that says when it is tried again.</summary>
internal sealed class ParkTag(WorkSession session)
{
    private const int Tries = 3;

    /// <summary>Parks a tag because Matterport does not take the change, or leaves it dirty where waiting helps.</summary>
    public void Refused(Row mirror, Phrase phrase, bool waitingHelps = false) =>
        Write(mirror, IssueKind.Rejected, waitingHelps ? null : [phrase]);

    /// <summary>Parks a tag because something of it cannot be sent as it is.</summary>
    public void Unsendable(Row mirror, IReadOnlyList<Phrase> phrases) => Write(mirror, IssueKind.Rejected, phrases);

    /// <summary>Parks a tag because of a mistake of ours.</summary>
    /// <param name="mirror">Its row.</param>
    /// <param name="reference">The reference of the bug.</param>
    public void Unexpected(Row mirror, string reference) =>
        Write(mirror, IssueKind.UnexpectedError, [SyncIssues.UnexpectedPhrase(reference)]);

    // The row as it is by now: what somebody edited while the change was under way stands, and is sent in the next round.
    private void Write(Row mirror, IssueKind kind, IReadOnlyList<Phrase>? phrases)
    {
        for (var left = Tries; left > 0; left--)
        {
            if (session.Rows.Find(RowKey.Of(mirror.Reference), TagMirror.MergeColumns) is not { } now)
            {
                return;
            }

            var isParked = phrases is not null && !IsEdited(mirror, now);
            var write = Landed(now);
            if (isParked)
            {
                write.Set(TagTable.SyncState, SyncState.Failed).Set(TagTable.Message, PhraseJson.Write(phrases!));
            }

            try
            {
                session.Rows.Update(write);
            }
            catch (RowChangedException)
            {
                continue;
            }

            if (isParked)
            {
                SyncIssues.Raise(session.Rows, [SyncIssues.Failure(session.Origin, now, kind, SyncIssues.Sending, phrases!, RetryOn(now))]);
            }

            return;
        }
    }

    private bool IsEdited(Row before, Row now) =>
        session.Mappings.Tags.Any(rule => rule.GoesOut && rule.Field.Read(before) != rule.Field.Read(now));

    private Row Landed(Row now)
    {
        var write = TagMirror.Stamped(new Row(TagTable.Table) { Id = now.Id, Version = now.Version }, session.Now(), session.Run);
        if (MergeBase.TryParse(now.Get(TagTable.MergeBase)) is not { } agreed)
        {
            return write;
        }

        agreed.ClearInFlight();
        return write.Set(TagTable.MergeBase, agreed.ToText());
    }

    private DateTime RetryOn(Row mirror)
    {
        var known = session.Rows.Find(SyncIssues.KeyOf(SyncIssues.KeyOf(mirror.Id, SyncIssues.Sending)), [SyncIssueTable.RetryOn.Name]);
        return known?.Get(SyncIssueTable.RetryOn) is { } later && later > session.Now() ? later : session.Now() + RetryPause.First;
    }
}
