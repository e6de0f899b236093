using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Query;

/// <summary>Runs a query: each table is read, links are joined in memory, pages are cut at the end.</summary>
internal sealed class QueryRunner(QueryContext context)
{
    public EntityCollection Run(QueryExpression query) => Run(new QueryPlanner(context).Plan(query));

    public EntityCollection Run(QueryPlan plan)
    {
        var rows = Rows(plan);
        var page = LastId(plan) is { } last ? rows.FindAll(row => row.Root.Id.CompareTo(last) > 0) : rows.Skip(plan.Offset).ToList();
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
            TotalCount.Set(result, rows.Count);
        }

        return result;
    }

    // Without an order of its own a query goes by id, and its cookie says after which id the page begins, whatever happened before it.
    private Guid? LastId(QueryPlan plan) =>
        plan.GoesById && context.Transaction?.HasWritesTo(plan.Table.Name) != true
            ? PagingCookie.LastId(plan.Query.PageInfo.PagingCookie)
            : null;

    private List<JoinedRow> Rows(QueryPlan plan)
    {
        var rows = RowSorter.Sort(new RowJoiner(context.Scan).Join(plan), plan.Orders, context.Names);
        return plan.Query.Distinct
            ? [.. rows.DistinctBy(row => string.Concat(plan.Columns.Select(column => RowJoiner.MatchText(column.Value(row)))))]
            : rows;
    }
}
