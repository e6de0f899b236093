using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Issues;

/// <summary>
/// Brings questions and mirror rows back together where an execution was cut off between writing the one and the other: a question that
/// is not open any more is closed, one that nobody was asked is asked.
/// </summary>
public sealed class ReconcileIssues(IRows system)
{
    /// <summary>Looks through the account's conflicts: four or five requests when all is well.</summary>
    public void Handle(RowReference account)
    {
        var issues = system
            .All(
                new RowQuery(
                    SyncIssueTable.Table,
                    [
                        SyncIssueTable.TableName.Name,
                        SyncIssueTable.RowId.Name,
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
            .Where(issue => FieldSets.Find(issue.Get(SyncIssueTable.TableName)) is not null)
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
        var mirrors = InConflict(ModelTable.Table, RowCondition.Equal(ModelTable.AccountId, account))
            .Concat(InConflict(TagTable.Table, RowCondition.Equal(TagTable.AccountKey, account.ToString())))
            .ToDictionary(row => row.Reference);
        foreach (var subject in issues.Select(SubjectOf).Where(subject => !mirrors.ContainsKey(subject)).Distinct().ToArray())
        {
            if (system.Find(RowKey.Of(subject), ColumnsOf(subject.Table)) is { } row)
            {
                mirrors[subject] = row;
            }
        }

        var asked = mirrors.Values.SelectMany(mirror => SyncIssues.OfBase(account, mirror)).ToArray();
        PlaceNames.Say(system, asked);
        return asked.ToDictionary(row => (string)row.Key!.Values[SyncIssueTable.IssueKey.Name]);
    }

    private IEnumerable<Row> InConflict(string table, RowCondition ofAccount) =>
        system.All(
            new RowQuery(table, ColumnsOf(table))
            {
                Where = [ofAccount, RowCondition.Equal(FieldSets.Find(table)!.Columns.SyncState, SyncState.Conflict)],
            }
        );

    private static string[] ColumnsOf(string table) =>
        [
            FieldSets.Find(table)!.Columns.MergeBase.Name,
            ModelTable.Name.Name,
            .. table == TagTable.Table ? [TagTable.ModelId.Name] : Array.Empty<string>(),
        ];

    private static string KeyOf(Row issue) => SyncIssues.KeyOf(SubjectOf(issue).Id, issue.Get(SyncIssueTable.Field)!);

    private static RowReference SubjectOf(Row issue) =>
        new(issue.Get(SyncIssueTable.TableName)!, Guid.Parse(issue.Get(SyncIssueTable.RowId)!));

    private static bool Shows(Row issue, Row question) =>
        issue.Get(SyncIssueTable.DataverseValue) == question.Get(SyncIssueTable.DataverseValue)
        && issue.Get(SyncIssueTable.MatterportValue) == question.Get(SyncIssueTable.MatterportValue);
}
