using MatterportForDataverse.EmbeddedDataverse.Messages;
using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedDataverse.Query;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Fetch;

/// <summary>Runs fetch XML that groups and sums up (<see href="https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/aggregate-data" />).</summary>
internal sealed class AggregateRunner(FetchQuery fetch, QueryPlanner planner, TableScan scan, RowNames names)
{
    public EntityCollection Run()
    {
        var plan = Plan();
        var rows = Read(plan.Rows);
        var groups = rows.GroupBy(row =>
                string.Concat(plan.Columns.Where(column => column.IsGrouped).Select(column => RowJoiner.MatchText(column.GroupKey(row))))
            )
            .ToList();

        // Without a group there is one answer, even of no rows.
        var summed =
            groups.Count == 0 && !plan.Columns.Exists(column => column.IsGrouped)
                ? [AggregateRow.Of([], plan.Columns)]
                : groups.ConvertAll(group => AggregateRow.Of([.. group], plan.Columns));
        return Page(plan.Rows, Sorted(plan.Rows, plan.Columns, summed));
    }

    private (QueryPlan Rows, List<AggregateColumn> Columns) Plan()
    {
        var plan = planner.Plan(fetch.Query, fetch);
        var columns = fetch.Columns.Select(column => Column(plan.Table, column)).ToList();
        return columns.Count == 0 || columns.DistinctBy(column => column.Output.Name).Count() < columns.Count
            ? throw OrganizationFault.Invalid(
                columns.Count == 0 ? "A query that sums up names at least one attribute." : "Two columns of the answer have the same alias."
            )
            : (plan with { Columns = [.. columns.Select(column => column.Output)] }, columns);
    }

    private AggregateColumn Column(TableMetadata root, FetchColumn column)
    {
        var (place, table, found) =
            planner.Find(column, root) ?? throw OrganizationFault.NotSimulated($"summing up {column.Name}, which the caller may not read");
        var summed = new AggregateColumn(
            new OutputColumn(place, table, found, column.Alias!, true),
            column.Function,
            column.DateGrouping,
            column.Distinct
        );
        summed.Validate();
        return summed;
    }

    private List<JoinedRow> Read(QueryPlan plan)
    {
        var tooMany = plan.Links.Count == 0 && scan.Count(plan.Table, plan.RootCondition) > fetch.AggregateLimit;
        var rows = tooMany ? [] : new RowJoiner(scan).Join(plan);
        return tooMany || rows.Count > fetch.AggregateLimit
            ? throw OrganizationFault.Of(
                PlatformErrorCodes.AggregateLimitExceeded,
                "AggregateQueryRecordLimit exceeded. Cannot perform this operation."
            )
            : rows;
    }

    private List<AggregateRow> Sorted(QueryPlan plan, List<AggregateColumn> columns, List<AggregateRow> rows)
    {
        var known = names.Of(rows.SelectMany(row => row.Values));
        var compare = Comparer<object?>.Create(ValueOrder.Compare);
        var sorted = rows.OrderBy(_ => 0);
        foreach (var order in fetch.Query.Orders.Concat(plan.Links.SelectMany(link => link.Link.Orders)))
        {
            var at = columns.FindIndex(column => column.Output.Name == order.Alias);
            var column =
                at < 0 ? throw OrganizationFault.Invalid($"The query sorts by {order.Alias}, which is no alias of it.") : columns[at];
            object? Key(AggregateRow row) =>
                column is { IsGrouped: true, IsNumber: false }
                    ? OrderPlan.SortKey(column.Output.Column, row.Values[at], fetch.RawOrder, known)
                    : row.Values[at];
            sorted = order.OrderType == OrderType.Descending ? sorted.ThenByDescending(Key, compare) : sorted.ThenBy(Key, compare);
        }

        return [.. sorted.ThenBy(row => row.Key, StringComparer.Ordinal)];
    }

    private EntityCollection Page(QueryPlan rows, List<AggregateRow> summed)
    {
        var paging = rows with { Query = fetch.Query };
        var page = summed.Skip(paging.Offset).Take(paging.PageSize).ToList();
        var known = names.Of(page.SelectMany(row => row.Values));
        var answer = new EntityCollection
        {
            EntityName = rows.Table.Name,
            TotalRecordCount = -1,
            MoreRecords = fetch.Query.TopCount is null && summed.Count > paging.Offset + paging.PageSize,
        };
        answer.Entities.AddRange(page.Select(row => row.ToEntity(rows.Table, known)));
        if (fetch.Query.PageInfo.ReturnTotalRecordCount)
        {
            answer.TotalRecordCount = Math.Min(summed.Count, 5000);
            answer.TotalRecordCountLimitExceeded = summed.Count > 5000;
        }

        return answer;
    }
}
