using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Models;

/// <summary>Gives models that could not be sent, and records that could not be compared, another chance when their time has come.</summary>
public sealed class RetryFailedModels(WorkSession session)
{
    /// <summary>
    /// Puts due models back among those to be sent, and leaves work to compare due records. One request when there are none.
    /// </summary>
    public void Release()
    {
        var due = session
            .Rows.Query(
                new RowQuery(
                    SyncIssueTable.Table,
                    [SyncIssueTable.ModelKey.Name, SyncIssueTable.Field.Name, SyncIssueTable.Attempts.Name, SyncIssueTable.TableName.Name]
                )
                {
                    Where =
                    [
                        RowCondition.Equal(SyncIssueTable.StateCode, RowState.Active),
                        RowCondition.Equal(SyncIssueTable.AccountKey, session.Account.Reference.ToString()),
                        RowCondition.AtMost(SyncIssueTable.RetryOn, session.Now()),
                    ],
                }
            )
            .Rows.Where(issue => issue.Get(SyncIssueTable.TableName) != TagTable.Table)
            .ToArray();
        if (due.Any(IsOfComparison))
        {
            SyncRuns.EnqueueOnce(session, WorkKind.Compare, new CompareBookmark { IsRetry = true }, "retry");
        }

        foreach (var issue in due.Where(issue => issue.Get(SyncIssueTable.ModelKey) is not null && !session.IsOutOfTime))
        {
            if (IsOfComparison(issue))
            {
                RetryPause.PutOff(session.Rows, issue, session.Now());
                continue;
            }

            var reference = RowReference.Parse(issue.Get(SyncIssueTable.ModelKey)!);
            var model = session.Rows.Find(RowKey.Of(reference), [ModelTable.Dirty.Name, ModelTable.SyncState.Name]);
            if (model?.Get(ModelTable.Dirty) != true || model.Get(ModelTable.SyncState) != SyncState.Failed)
            {
                // The edit was taken back, or the model is gone.
                SyncIssues.Close(session.Rows, issue.Id);
                continue;
            }

            RetryPause.PutOff(session.Rows, issue, session.Now());
            PutBack(model);
        }
    }

    private static bool IsOfComparison(Row issue) => issue.Get(SyncIssueTable.Field) == RecordRefusals.Subject;

    private void PutBack(Row model)
    {
        try
        {
            session.Rows.Update(
                new Row(ModelTable.Table) { Id = model.Id, Version = model.Version }.Set(ModelTable.SyncState, SyncState.Waiting)
            );
        }
        catch (RowChangedException) { } // Somebody has edited it since, which puts it back by itself, or it is gone.
    }
}
