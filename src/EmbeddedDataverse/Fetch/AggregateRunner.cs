using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Query;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Fetch;

/// <summary>
/// Runs fetch XML that groups and aggregates
/// (<see href="https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/aggregate-data" />).
/// </summary>
internal sealed class AggregateRunner(FetchQuery fetch, QueryContext context)
{
    private readonly QueryPlanner _planner = new(context);

    public EntityCollection Run()
    {
        var plan = _planner.PlanRows(fetch.Query);
        var columns = Columns(plan);
        var groups = Read(plan with { Columns = [.. columns.Select(column => column.Output)] })
            .GroupBy(row =>
                string.Concat(columns.Where(column => column.IsGrouped).Select(column => RowJoiner.MatchText(column.GroupKey(row))))
            )
            .ToList();

        // Without a group there is one row, even of no rows.
        var aggregated =
            groups.Count == 0 && !columns.Exists(column => column.IsGrouped)
                ? [AggregateRow.Of([], columns)]
                : groups.ConvertAll(group => AggregateRow.Of([.. group], columns));
        return Page(plan, Sorted(plan, columns, aggregated));
    }

    private List<AggregateColumn> Columns(QueryPlan plan)
    {
        var columns = fetch.Columns.Select(column => Column(plan, column)).ToList();
        return columns.Count == 0 || columns.DistinctBy(column => column.Output.Name).Count() < columns.Count
            ? throw OrganizationFault.Invalid(
                columns.Count == 0 ? "A query that sums up names at least one attribute." : "Two columns of the answer have the same alias."
            )
            : columns;
    }

    private AggregateColumn Column(QueryPlan plan, FetchColumn column)
    {
        var (index, table, found) =
            _planner.Find(plan, column) ?? throw OrganizationFault.NotSimulated($"summing up {column.Name}, which the caller may not read");
        var aggregate = new AggregateColumn(
            new OutputColumn(index, table, found, column.Alias!, true),
            column.Function,
            column.DateGrouping,
            column.Distinct
        );
        aggregate.Validate();
        return aggregate;
    }

    private List<JoinedRow> Read(QueryPlan plan)
    {
        var tooMany = plan.Links.Count == 0 && context.Scan.Rows(plan.Table, plan.RootCondition).Count > fetch.AggregateLimit;
        var rows = tooMany ? [] : new RowJoiner(context.Scan).Join(plan);
        return tooMany || rows.Count > fetch.AggregateLimit
            ? throw OrganizationFault.Of(
                PlatformErrorCodes.AggregateLimitExceeded,
                "AggregateQueryRecordLimit exceeded. Cannot perform this operation."
            )
            : rows;
    }

    private List<AggregateRow> Sorted(QueryPlan plan, List<AggregateColumn> columns, List<AggregateRow> rows)
    {
        var names = context.Names.Of(rows.SelectMany(row => row.Values));
        var compare = Comparer<object?>.Create(ValueOrder.Compare);
        var sorted = rows.OrderBy(_ => 0);
        foreach (var order in fetch.Query.Orders.Concat(plan.Links.SelectMany(link => link.Link.Orders)))
        {
            var at = columns.FindIndex(column => column.Output.Name == order.Alias);
            var column =
                at < 0 ? throw OrganizationFault.Invalid($"The query sorts by {order.Alias}, which is no alias of it.") : columns[at];
            object? Key(AggregateRow row) =>
                column is { IsGrouped: true, IsNumber: false }
                    ? OrderPlan.SortKey(column.Output.Column, row.Values[at], fetch.RawOrder, names)
                    : row.Values[at];
            sorted = order.OrderType == OrderType.Descending ? sorted.ThenByDescending(Key, compare) : sorted.ThenBy(Key, compare);
        }

        return [.. sorted.ThenBy(row => row.Key, StringComparer.Ordinal)];
    }

    private EntityCollection Page(QueryPlan plan, List<AggregateRow> rows)
    {
        var page = rows.Skip(plan.Offset).Take(plan.PageSize).ToList();
        var names = context.Names.Of(page.SelectMany(row => row.Values));
        var result = new EntityCollection
        {
            EntityName = plan.Table.Name,
            TotalRecordCount = -1,
            MoreRecords = fetch.Query.TopCount is null && rows.Count > plan.Offset + plan.PageSize,
        };
        result.Entities.AddRange(page.Select(row => row.ToEntity(plan.Table, names)));
        if (fetch.Query.PageInfo.ReturnTotalRecordCount)
        {
            TotalCount.Set(result, rows.Count);
        }

        return result;
    }
}
