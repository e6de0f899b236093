using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Events;

/// <summary>Both sides have changed a field, and a person must decide.</summary>
public static class ConflictRaised
{
    /// <summary>The event that a new issue makes; null when it is no conflict.</summary>
    /// <param name="id">The id of the issue.</param>
    /// <param name="issue">The issue as it was created.</param>
    public static BusinessEvent? Of(Guid id, Row issue)
    {
        if (issue.Get(SyncIssueTable.Kind) != IssueKind.Conflict)
        {
            return null;
        }

        var request = new OnConflictRaisedMessage.Request
        {
            IssueId = id,
            AccountId = issue.Get(SyncIssueTable.AccountId)?.Id,
            ModelRowId = issue.Get(SyncIssueTable.ModelId)?.Id,
            TableName = issue.Get(SyncIssueTable.TableName),
            RowId = Guid.TryParse(issue.Get(SyncIssueTable.RowId), out var row) ? row : null,
        };
        return new BusinessEvent(OnConflictRaisedMessage.Name, request.ToParameters());
    }
}
