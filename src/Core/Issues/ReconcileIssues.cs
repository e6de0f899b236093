using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Issues;

/// <summary>
/// Brings questions and mirror rows back together where an execution was cut off between writing the one and the other: a question that
/// is not open any more is closed, one that nobody was asked is asked.
/// </summary>
public sealed class ReconcileIssues(IRows system)
{
    /// <summary>Looks through the account's conflicts: three or four requests when all is well.</summary>
    public void Handle(RowReference account)
    {
        var issues = system
            .All(
                new RowQuery(
                    SyncIssueTable.Table,
                    [
                        SyncIssueTable.ModelKey.Name,
                        SyncIssueTable.Field.Name,
                        SyncIssueTable.DataverseValue.Name,
                        SyncIssueTable.MatterportValue.Name,
                    ]
                )
                {
                    Where =
                    [
                        RowCondition.Equal(SyncIssueTable.AccountKey, account.ToString()),
                        RowCondition.Equal(SyncIssueTable.Kind, IssueKind.Conflict),
                        RowCondition.Equal(SyncIssueTable.StateCode, RowState.Active),
                        RowCondition.Filled(SyncIssueTable.IssueKey),
                    ],
                }
            )
            .Where(issue => issue.Get(SyncIssueTable.ModelKey) is not null)
            .ToArray();
        var asked = Asked(account, issues);
        var stale = issues.Where(issue => !asked.ContainsKey(KeyOf(issue))).Select(issue => issue.Id).Concat(HalfClosed(account)).ToArray();
        foreach (var issue in issues)
        {
            if (asked.TryGetValue(KeyOf(issue), out var question) && Shows(issue, question))
            {
                asked.Remove(KeyOf(issue));
            }
        }

        // One by one: a tick of the clock is a custom API, and bulk messages have no place in its transaction.
        foreach (var issue in stale)
        {
            SyncIssues.Close(system, issue);
        }

        foreach (var question in asked.Values)
        {
            SyncIssues.RaiseOne(system, question);
        }
    }

    // Cut off between the two writes that close an issue.
    private IEnumerable<Guid> HalfClosed(RowReference account) =>
        system
            .All(
                new RowQuery(SyncIssueTable.Table, [SyncIssueTable.Kind.Name])
                {
                    Where =
                    [
                        RowCondition.Equal(SyncIssueTable.AccountKey, account.ToString()),
                        RowCondition.Empty(SyncIssueTable.IssueKey),
                        RowCondition.Equal(SyncIssueTable.StateCode, RowState.Active),
                    ],
                }
            )
            .Select(issue => issue.Id);

    // What the mirror rows say has been asked, as the rows that ask it.
    private Dictionary<string, Row> Asked(RowReference account, IReadOnlyCollection<Row> issues)
    {
        string[] columns = [ModelTable.MergeBase.Name, ModelTable.Name.Name];
        var models = system
            .All(
                new RowQuery(ModelTable.Table, columns)
                {
                    Where =
                    [
                        RowCondition.Equal(ModelTable.AccountId, account),
                        RowCondition.Equal(ModelTable.SyncState, SyncState.Conflict),
                    ],
                }
            )
            .ToDictionary(row => row.Id);
        foreach (var id in issues.Select(issue => ModelOf(issue)).Where(id => !models.ContainsKey(id)).Distinct().ToArray())
        {
            if (system.Find(RowKey.Of(ModelTable.Table, id), columns) is { } row)
            {
                models[id] = row;
            }
        }

        return models
            .Values.SelectMany(model => SyncIssues.OfBase(account, model))
            .ToDictionary(row => (string)row.Key!.Values[SyncIssueTable.IssueKey.Name]);
    }

    private static string KeyOf(Row issue) => SyncIssues.KeyOf(ModelOf(issue), issue.Get(SyncIssueTable.Field)!);

    private static Guid ModelOf(Row issue) => RowReference.Parse(issue.Get(SyncIssueTable.ModelKey)!).Id;

    private static bool Shows(Row issue, Row question) =>
        issue.Get(SyncIssueTable.DataverseValue) == question.Get(SyncIssueTable.DataverseValue)
        && issue.Get(SyncIssueTable.MatterportValue) == question.Get(SyncIssueTable.MatterportValue);
}
