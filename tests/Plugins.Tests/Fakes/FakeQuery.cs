using MatterportForDataverse.Core.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.Plugins.Tests.Fakes;

/// <summary>Runs the query expressions that our rows send, with pages and their cookies.</summary>
internal static class FakeQuery
{
    public static EntityCollection Run(FakeTables tables, QueryExpression query)
    {
        var page = query.PageInfo;
        var start = (page.PageNumber - 1) * page.Count;
        if (start > 0 && page.PagingCookie != $"<cookie page=\"{page.PageNumber - 1}\" />")
        {
            throw new InvalidOperationException("The page was asked for without the cookie of the one before.");
        }

        var found = Sort(tables.All(query.EntityName).Where(row => Holds(row, query.Criteria)), query).ToArray();
        var rows = found.Skip(start).Take(page.Count).Select(row => FakeTables.Part(row, query.ColumnSet)).ToList();
        return new EntityCollection(rows)
        {
            EntityName = query.EntityName,
            MoreRecords = start + rows.Count < found.Length,
            PagingCookie = $"<cookie page=\"{page.PageNumber}\" />",
        };
    }

    private static IEnumerable<Entity> Sort(IEnumerable<Entity> rows, QueryExpression query)
    {
        var sorted = rows.OrderBy(_ => 0);
        return query.Orders.Aggregate(
            sorted,
            (so, order) =>
                order.OrderType == OrderType.Descending
                    ? so.ThenByDescending(row => Value(row, order.AttributeName))
                    : so.ThenBy(row => Value(row, order.AttributeName))
        );
    }

    private static bool Holds(Entity row, FilterExpression filter)
    {
        var parts = filter.Conditions.Select(condition => Holds(row, condition)).Concat(filter.Filters.Select(inner => Holds(row, inner)));
        return filter.FilterOperator == LogicalOperator.Or ? parts.Any(holds => holds) : parts.All(holds => holds);
    }

    private static bool Holds(Entity row, ConditionExpression condition)
    {
        var value = Value(row, condition.AttributeName);
        return condition.Operator switch
        {
            ConditionOperator.Null => value is null,
            ConditionOperator.NotNull => value is not null,
            _ when value is null => false,
            ConditionOperator.Equal => value.Equals(condition.Values[0]),
            ConditionOperator.NotEqual => !value.Equals(condition.Values[0]),
            ConditionOperator.In => condition.Values.Contains(value),
            ConditionOperator.LessEqual => ((IComparable)value).CompareTo(condition.Values[0]) <= 0,
            ConditionOperator.GreaterEqual => ((IComparable)value).CompareTo(condition.Values[0]) >= 0,
            _ => throw new NotSupportedException(condition.Operator.ToString()),
        };
    }

    private static object? Value(Entity row, string column) =>
        column == row.LogicalName + "id" ? row.Id
        : !row.Contains(column) ? null
        : row[column] switch
        {
            OptionSetValue choice => choice.Value,
            EntityReference lookup => lookup.Id,
            var value => value,
        };
}
