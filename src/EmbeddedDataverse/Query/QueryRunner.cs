using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Query;

/// <summary>Runs a query: SQL reads each table, links are joined in memory, pages are cut at the end.</summary>
internal sealed class QueryRunner(QueryContext context)
{
    public EntityCollection Run(QueryExpression query) => Run(new QueryPlanner(context).Plan(query));

    public EntityCollection Run(QueryPlan plan)
    {
        // With several transactions open the store alone does not know all rows.
        var inSql = plan.RunsInSql && context.Transaction?.HasWritesTo(plan.Table.Name) != true;
        var rows = inSql ? Page(plan) : Joined(plan);
        var page = inSql ? rows : [.. rows.Skip(plan.Offset)];
        var result = new EntityCollection
        {
            EntityName = plan.Table.Name,
            MoreRecords = page.Count > plan.PageSize && plan.Query.TopCount is null,
            TotalRecordCount = -1,
        };
        var projection = new EntityProjection(plan.Table, plan.Columns, plan.Query.Distinct, context.Names);
        result.Entities.AddRange(projection.Of([.. page.Take(plan.PageSize)]));
        if (result.MoreRecords)
        {
            result.PagingCookie = PagingCookie.Of(plan, page[plan.PageSize - 1].Root.Id);
        }

        if (plan.Query.PageInfo.ReturnTotalRecordCount)
        {
            TotalCount.Set(result, inSql ? context.Scan.Count(plan.Table, plan.RootCondition) : rows.Count);
        }

        return result;
    }

    private List<JoinedRow> Page(QueryPlan plan)
    {
        // Without an order of its own a query goes by id, and its cookie says after which id the page begins, whatever happened before it.
        var lastId = plan.Orders.Count == 0 ? PagingCookie.LastId(plan.Query.PageInfo.PagingCookie) : null;
        var condition = lastId is null ? plan.RootCondition : After(plan, lastId.Value);
        var orders = plan.Orders.Select(order => order.Sql).Append($"\"{plan.Table.PrimaryKey.Name}\"");
        var tail = string.Create(
            CultureInfo.InvariantCulture,
            $"ORDER BY {string.Join(", ", orders)} LIMIT {plan.PageSize + 1} OFFSET {(lastId is null ? plan.Offset : 0)}"
        );
        return context.Scan.Rows(plan.Table, condition, plan.RequiredColumns(), tail).ConvertAll(JoinedRow.Unjoined);
    }

    private static ConditionGroup After(QueryPlan plan, Guid id) =>
        new(
            LogicalOperator.And,
            [plan.RootCondition, new ValueComparison(-1, plan.Table, plan.Table.PrimaryKey, ConditionOperator.GreaterThan, [id])]
        );

    private List<JoinedRow> Joined(QueryPlan plan)
    {
        var rows = RowSorter.Sort(new RowJoiner(context.Scan).Join(plan), plan.Orders, context.Names);
        return plan.Query.Distinct
            ? [.. rows.DistinctBy(row => string.Concat(plan.Columns.Select(column => RowJoiner.MatchText(column.Value(row)))))]
            : rows;
    }
}
