using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Issues;

/// <summary>
/// Says which record could not be compared with its model, because one of them refuses to be written: an issue for each, closed when they
/// agree.
/// </summary>
/// <param name="system">The rows as the system.</param>
public sealed class RecordRefusals(IRows system)
{
    /// <summary>The subject of these issues.</summary>
    public const string Subject = "comparison";

    private static readonly string[] Columns =
    [
        SyncIssueTable.ModelKey.Name,
        SyncIssueTable.TableName.Name,
        SyncIssueTable.RowId.Name,
        SyncIssueTable.RetryOn.Name,
    ];

    /// <summary>Raises an issue, or tells the reason anew in the one that is open, which keeps the time of its next try.</summary>
    /// <param name="origin">Where it comes from.</param>
    /// <param name="model">The model.</param>
    /// <param name="record">The record.</param>
    /// <param name="reason">Why it was refused.</param>
    /// <param name="retryOn">When a new issue is tried again.</param>
    public void Raise(IssueOrigin origin, RowReference model, RowReference record, Phrase reason, DateTime retryOn)
    {
        var name = system.Find(RowKey.Of(record), [PropertyTable.Name.Name])?.Get(PropertyTable.Name);
        var issue = SyncIssues.RecordRefused(origin, model, record, name, reason);
        if (system.Find(issue.Key!, []) is null)
        {
            issue.Set(SyncIssueTable.RetryOn, retryOn);
        }

        SyncIssues.Raise(system, [issue]);
    }

    /// <summary>What is open in an account.</summary>
    public IReadOnlyList<RefusedRecord> OfAccount(RowReference account) =>
        Open(RowCondition.Equal(SyncIssueTable.AccountKey, account.ToString()));

    /// <summary>What is open of a model.</summary>
    public IReadOnlyList<RefusedRecord> OfModel(RowReference model) => Open(RowCondition.Equal(SyncIssueTable.ModelKey, model.ToString()));

    private RefusedRecord[] Open(RowCondition where) =>
        system
            .All(
                new RowQuery(SyncIssueTable.Table, Columns)
                {
                    Where = [where, RowCondition.Equal(SyncIssueTable.Field, Subject), RowCondition.Filled(SyncIssueTable.IssueKey)],
                }
            )
            .Select(issue => new RefusedRecord(
                issue.Id,
                RowReference.Parse(issue.Get(SyncIssueTable.ModelKey)!),
                new RowReference(issue.Get(SyncIssueTable.TableName)!, Guid.Parse(issue.Get(SyncIssueTable.RowId)!))
            ))
            .ToArray();
}

/// <summary>An open issue about a record that could not be compared with its model.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Model">The model.</param>
/// <param name="Record">The record.</param>
public sealed record RefusedRecord(Guid Issue, RowReference Model, RowReference Record);
