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
    /// <summary>Parks a model because Matterport does not take the change, or leaves it dirty where waiting helps.</summary>
    public void Refused(SendIntent intent, Phrase phrase, bool waitingHelps = false)
    {
        session.Counts.Failed++;
        if (waitingHelps)
        {
            session.Rows.Update(Landed(intent.Mirror, intent.Base));
            return;
        }

        Park(intent.Mirror, intent.Base, IssueKind.Rejected, phrase);
    }

    /// <summary>Parks a model because of a mistake of ours.</summary>
    /// <param name="mirror">Its mirror row.</param>
    /// <param name="agreed">Its base, where that says that a change is on its way; else null.</param>
    /// <param name="reference">The reference of the bug.</param>
    public void Unexpected(Row mirror, MergeBase? agreed, string reference) =>
        Park(mirror, agreed, IssueKind.UnexpectedError, SyncIssues.UnexpectedPhrase(reference));

    private void Park(Row mirror, MergeBase? agreed, IssueKind kind, Phrase phrase)
    {
        session.Rows.Update(
            Landed(mirror, agreed).Set(ModelTable.SyncState, SyncState.Failed).Set(ModelTable.Message, PhraseJson.Write(phrase))
        );
        SyncIssues.Raise(session.Rows, [SyncIssues.Failure(session.Origin, mirror, kind, SyncIssues.Sending, phrase, RetryOn(mirror))]);
    }

    private Row Landed(Row mirror, MergeBase? agreed)
    {
        agreed?.ClearInFlight();
        var write = ModelMirror.Stamped(new Row(ModelTable.Table) { Id = mirror.Id }, session.Now(), session.Run);
        return agreed is null ? write : write.Set(ModelTable.MergeBase, agreed.ToText());
    }

    private DateTime RetryOn(Row mirror)
    {
        var key = SyncIssues.KeyOf(mirror.Id, SyncIssues.Sending);
        var known = session.Rows.Find(RowKey.Of(SyncIssueTable.Table, SyncIssueTable.IssueKey, key), [SyncIssueTable.RetryOn.Name]);
        return known?.Get(SyncIssueTable.RetryOn) is { } later && later > session.Now() ? later : session.Now() + RetryFailedModels.Pause;
    }
}
