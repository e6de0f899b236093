using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tags;

/// <summary>Gives tags that could not be sent another chance when their time has come.</summary>
/// <param name="session">What it works with.</param>
internal sealed class RetryFailedTags(WorkSession session)
{
    /// <summary>Puts due tags back among those to be sent. One request when there are none.</summary>
    public void Release()
    {
        var due = session
            .Rows.Query(
                new RowQuery(SyncIssueTable.Table, [SyncIssueTable.RowId.Name, SyncIssueTable.Attempts.Name])
                {
                    Where =
                    [
                        RowCondition.Equal(SyncIssueTable.StateCode, RowState.Active),
                        RowCondition.Equal(SyncIssueTable.AccountKey, session.Account.Reference.ToString()),
                        RowCondition.Equal(SyncIssueTable.TableName, TagTable.Table),
                        RowCondition.AtMost(SyncIssueTable.RetryOn, session.Now()),
                    ],
                }
            )
            .Rows;
        foreach (var issue in due.Where(_ => !session.IsOutOfTime))
        {
            var key = RowKey.Of(TagTable.Table, Guid.Parse(issue.Get(SyncIssueTable.RowId)!));
            var tag = session.Rows.Find(key, [TagTable.Dirty.Name, TagTable.SyncState.Name]);
            if (tag?.Get(TagTable.Dirty) != true || tag.Get(TagTable.SyncState) != SyncState.Failed)
            {
                SyncIssues.Close(session.Rows, issue.Id); // The edit was taken back, or the tag is gone.
                continue;
            }

            RetryPause.PutOff(session.Rows, issue, session.Now());
            PutBack(tag);
        }
    }

    private void PutBack(Row tag)
    {
        try
        {
            session.Rows.Update(new Row(TagTable.Table) { Id = tag.Id, Version = tag.Version }.Set(TagTable.SyncState, SyncState.Waiting));
        }
        catch (RowChangedException) { } // Somebody has edited it since, which puts it back by itself, or it is gone.
    }
}
