using System.Globalization;
using System.Text.RegularExpressions;
using MatterportForDataverse.EmbeddedDataverse.Fetch;
using MatterportForDataverse.EmbeddedDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Query;

/// <summary>Runs a query: SQL reads each table, links are joined in memory, pages are cut at the end.</summary>
internal sealed partial class QueryRunner(RequestProcessor kernel, RequestContext call)
{
    private const int LargestCount = 5000;
    private readonly QueryContext asker = new(call.Caller.UserId, kernel.Security.AccessOf(call.Caller), kernel.Now.UtcDateTime);
    private readonly RowNames names = new(kernel.Package, kernel.Store, call.Transaction);

    private TableScan Scan => new(kernel.Store, call.Transaction, asker.Access);

    public EntityCollection Run(QueryExpression query) => Run(new QueryPlanner(kernel.Package, asker).Plan(query));

    public EntityCollection Run(FetchQuery fetch)
    {
        var planner = new QueryPlanner(kernel.Package, asker);
        return fetch.IsAggregate ? new AggregateRunner(fetch, planner, Scan, names).Run() : Run(planner.Plan(fetch.Query, fetch));
    }

    private EntityCollection Run(QueryPlan plan)
    {
        // With several transactions open the store alone does not know all rows.
        var plain = plan.RunsInSql && call.Transaction?.HasWritesTo(plan.Table.Name) != true;
        var rows = plain ? Page(plan) : Joined(plan);
        var page = plain ? rows : [.. rows.Skip(plan.Offset)];
        var answer = new EntityCollection
        {
            EntityName = plan.Table.Name,
            MoreRecords = page.Count > plan.PageSize && plan.Query.TopCount is null,
            TotalRecordCount = -1,
        };
        answer.Entities.AddRange(
            new EntityProjection(plan.Table, plan.Columns, plan.Query.Distinct, names).Of([.. page.Take(plan.PageSize)])
        );
        if (answer.MoreRecords)
        {
            var last = page[plan.PageSize - 1].Root.Id.ToString().ToUpperInvariant();
            answer.PagingCookie = $"<cookie page=\"{plan.PageNumber}\"><{plan.Table.PrimaryKey.Name} last=\"{{{last}}}\" /></cookie>";
        }

        if (plan.Query.PageInfo.ReturnTotalRecordCount)
        {
            var total = plain ? Scan.Count(plan.Table, plan.RootCondition) : rows.Count;
            answer.TotalRecordCount = (int)Math.Min(total, LargestCount);
            answer.TotalRecordCountLimitExceeded = total > LargestCount;
        }

        return answer;
    }

    private List<JoinedRow> Page(QueryPlan plan)
    {
        // Without an order of its own a query goes by id, and then its cookie says after which id the page begins, whatever happened to the rows before.
        var (condition, skip) = (plan.RootCondition, plan.Offset);
        if (
            plan.Orders.Count == 0
            && plan.Query.PageInfo.PagingCookie is { Length: > 0 } cookie
            && LastId().Match(cookie) is { Success: true } last
        )
        {
            condition = new ConditionGroup(
                LogicalOperator.And,
                [
                    condition,
                    new ValueComparison(
                        -1,
                        plan.Table,
                        plan.Table.PrimaryKey,
                        ConditionOperator.GreaterThan,
                        [Guid.Parse(last.Groups[1].Value)]
                    ),
                ]
            );
            skip = 0;
        }

        var orders = plan.Orders.Select(order => order.Sql).Append($"\"{plan.Table.PrimaryKey.Name}\"");
        var tail = string.Create(
            CultureInfo.InvariantCulture,
            $"ORDER BY {string.Join(", ", orders)} LIMIT {plan.PageSize + 1} OFFSET {skip}"
        );
        return Scan.Rows(plan.Table, condition, plan.RequiredColumns(), tail).ConvertAll(JoinedRow.Unjoined);
    }

    private List<JoinedRow> Joined(QueryPlan plan)
    {
        var rows = RowSorter.Sort(new RowJoiner(Scan).Join(plan), plan.Orders, names);
        return plan.Query.Distinct
            ? [.. rows.DistinctBy(row => string.Concat(plan.Columns.Select(column => RowJoiner.MatchText(column.Value(row)))))]
            : rows;
    }

    [GeneratedRegex("last=\"\\{([0-9A-Fa-f-]{36})\\}\"")]
    private static partial Regex LastId();
}
