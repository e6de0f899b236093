using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Core.Merging;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Words;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Models;

/// <summary>Sets a model aside whose edits cannot be sent: marked, with an issue that says when it is tried again.</summary>
internal sealed class ParkModel(WorkSession session)
{
    private const int Tries = 3;

    /// <summary>Parks a model because Matterport does not take the change, or leaves it dirty where waiting helps.</summary>
    public void Refused(SendIntent intent, Phrase phrase, bool waitingHelps = false)
    {
        session.Counts.Failed++;
        if (waitingHelps)
        {
            Write(intent.Mirror, Landed);
        }
        else
        {
            Park(intent.Mirror, IssueKind.Rejected, phrase);
        }
    }

    /// <summary>Parks a model because it cannot be read, and so nobody knows what its edits would replace.</summary>
    public void Unread(SendIntent intent, Phrase phrase)
    {
        session.Counts.Failed++;
        Park(intent.Mirror, IssueKind.Unreadable, phrase);
    }

    /// <summary>Parks a model because of a mistake of ours.</summary>
    /// <param name="mirror">Its mirror row.</param>
    /// <param name="reference">The reference of the bug.</param>
    public void Unexpected(Row mirror, string reference) => Park(mirror, IssueKind.UnexpectedError, SyncIssues.UnexpectedPhrase(reference));

    /// <summary>The issue of a model that is set aside until the time of its next try.</summary>
    public Row Issue(Row mirror, IssueKind kind, IReadOnlyList<Phrase> phrases) =>
        SyncIssues.Failure(session.Origin, mirror, kind, SyncIssues.Sending, phrases, RetryOn(mirror));

    private void Park(Row mirror, IssueKind kind, Phrase phrase)
    {
        var isParked = false;
        Write(
            mirror,
            now =>
            {
                isParked = !IsEdited(mirror, now, session.Mappings.Fields);
                return isParked
                    ? Landed(now).Set(ModelTable.SyncState, SyncState.Failed).Set(ModelTable.Message, PhraseJson.Write(phrase))
                    : Landed(now);
            }
        );
        if (isParked)
        {
            SyncIssues.Raise(session.Rows, [Issue(mirror, kind, [phrase])]);
        }
    }

    // The row as it is by now: what somebody decided or edited while the change was under way stands. What loses every race stays in
    // flight until that ends, and is tried again.
    private void Write(Row mirror, Func<Row, Row> landed)
    {
        for (var left = Tries; left > 0; left--)
        {
            if (session.Rows.Find(RowKey.Of(mirror.Reference), ModelMirror.MergeColumns) is not { } now)
            {
                return;
            }

            try
            {
                session.Rows.Update(landed(now));
                return;
            }
            catch (RowChangedException) { }
        }
    }

    /// <summary>Whether somebody has edited since what was to be sent.</summary>
    /// <param name="before">The row as it was to be sent.</param>
    /// <param name="now">The row as it is.</param>
    /// <param name="rules">The active rules.</param>
    public static bool IsEdited(Row before, Row now, IReadOnlyList<FieldRule> rules) =>
        rules.Any(rule => rule.GoesOut && rule.Field.Read(before) != rule.Field.Read(now))
        || before.Get(ModelTable.LinkKey) != now.Get(ModelTable.LinkKey);

    private Row Landed(Row now)
    {
        var write = ModelMirror.Stamped(new Row(ModelTable.Table) { Id = now.Id, Version = now.Version }, session.Now(), session.Run);
        if (MergeBase.TryParse(now.Get(ModelTable.MergeBase)) is not { } agreed)
        {
            return write;
        }

        agreed.ClearInFlight();
        return write.Set(ModelTable.MergeBase, agreed.ToText());
    }

    private DateTime RetryOn(Row mirror)
    {
        var key = SyncIssues.KeyOf(mirror.Id, SyncIssues.Sending);
        var known = session.Rows.Find(RowKey.Of(SyncIssueTable.Table, SyncIssueTable.IssueKey, key), [SyncIssueTable.RetryOn.Name]);
        return known?.Get(SyncIssueTable.RetryOn) is { } later && later > session.Now() ? later : session.Now() + RetryPause.First;
    }
}
