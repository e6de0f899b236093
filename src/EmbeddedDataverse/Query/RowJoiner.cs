using System.Globalization;
using MatterportForDataverse.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Query;

/// <summary>Joins links to rows in memory, one after the other.</summary>
internal sealed class RowJoiner(TableScan scan)
{
    // With more keys the linked table is read as a whole.
    private const int MaxKeysInCondition = 500;

    /// <summary>A value as text: equal for values that match, and for no others.</summary>
    public static string MatchText(object? value)
    {
        var text = RowTable.MatchKey(value) switch
        {
            null => null,
            decimal number => number.ToString("G29", CultureInfo.InvariantCulture),
            var key => Convert.ToString(key, CultureInfo.InvariantCulture),
        };
        return text is null ? "-" : string.Create(CultureInfo.InvariantCulture, $"{text.Length}:{text}");
    }

    public List<JoinedRow> Join(QueryPlan plan)
    {
        var rows = scan.Rows(plan.Table, plan.RootCondition).ConvertAll(row => new JoinedRow(row, new StoredRow?[plan.Links.Count]));
        for (var at = 0; at < plan.Links.Count; at++)
        {
            rows = Join(rows, plan.Links[at], at);
        }

        return plan.JoinCondition is { } condition ? rows.FindAll(condition.Matches) : rows;
    }

    private List<JoinedRow> Join(List<JoinedRow> rows, LinkPlan plan, int at)
    {
        var from = plan.FromTable.Ordinal(plan.Link.LinkFromAttributeName);
        var found = LinkedRows(
            plan,
            [.. rows.Select(row => RowTable.MatchKey(row.Value(plan.FromIndex, from))).OfType<object>().Distinct()]
        );
        var joined = new List<JoinedRow>();
        foreach (var row in rows)
        {
            var matches = RowTable.MatchKey(row.Value(plan.FromIndex, from)) is { } key ? found[key] : [];
            joined.AddRange(matches.Select(match => With(row, at, match)));
            if (plan.IsOuter && !matches.Any())
            {
                joined.Add(row);
            }
        }

        return joined;
    }

    private ILookup<object, StoredRow> LinkedRows(LinkPlan plan, List<object> keys)
    {
        var column = plan.Table.Find(plan.Link.LinkToAttributeName)!;
        var to = plan.Table.Ordinal(column.Name);
        var condition =
            keys.Count > MaxKeysInCondition
                ? plan.Condition
                : new ConditionGroup(
                    LogicalOperator.And,
                    [plan.Condition, new ValueComparison(-1, plan.Table, column, ConditionOperator.In, keys)]
                );
        return scan.Rows(plan.Table, condition)
            .Where(row => row.Values[to] is not null)
            .ToLookup(row => RowTable.MatchKey(row.Values[to])!);
    }

    private static JoinedRow With(JoinedRow row, int at, StoredRow match)
    {
        var linked = (StoredRow?[])row.Linked.Clone();
        linked[at] = match;
        return row with { Linked = linked };
    }
}
