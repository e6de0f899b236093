using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Core.Merging;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Models;

/// <summary>Sets a model aside whose edits cannot be sent: marked, with an issue that says when it is tried again.</summary>
internal sealed class ParkModel(WorkSession session)
{
    /// <summary>Parks a model because Matterport does not take the change, or leaves it dirty where waiting helps.</summary>
    public void Refused(SendIntent intent, string code, string sentence, bool waitingHelps = false)
    {
        session.Counts.Failed++;
        if (waitingHelps)
        {
            session.Rows.Update(Landed(intent.Mirror, intent.Base));
            return;
        }

        Park(
            intent.Mirror,
            intent.Base,
            code,
            sentence,
            retryOn => SyncIssues.Failure(session.Origin, intent.Mirror, SyncIssues.Sending, code, sentence, retryOn)
        );
    }

    /// <summary>Parks a model because of a mistake of ours.</summary>
    /// <param name="mirror">Its mirror row.</param>
    /// <param name="agreed">Its base, where that says that a change is on its way; else null.</param>
    /// <param name="reference">The reference of the bug.</param>
    public void Unexpected(Row mirror, MergeBase? agreed, string reference) =>
        Park(
            mirror,
            agreed,
            SyncIssues.UnexpectedCode,
            $"Something went wrong. Reference: {reference}.",
            retryOn => SyncIssues.Unexpected(session.Origin, mirror, SyncIssues.Sending, reference, retryOn)
        );

    private void Park(Row mirror, MergeBase? agreed, string code, string sentence, Func<DateTime, Row> issue)
    {
        session.Rows.Update(
            Landed(mirror, agreed).Set(ModelTable.SyncState, SyncState.Failed).Set(ModelTable.LastError, $"{sentence} [{code}]")
        );
        SyncIssues.Raise(session.Rows, [issue(RetryOn(mirror))]);
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
