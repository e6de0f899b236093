using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Fetch;
using MatterportForDataverse.EmbeddedDataverse.Pipeline;
using MatterportForDataverse.EmbeddedDataverse.Plugins;
using MatterportForDataverse.EmbeddedDataverse.Query;
using MatterportForDataverse.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Messages;

/// <summary>Retrieve and RetrieveMultiple.</summary>
internal sealed class RowReader(Organization organization, RequestContext context)
{
    public Entity Retrieve(EntityReference target, ColumnSet columns)
    {
        var query = Context();
        var table = query.Table(target.LogicalName);
        var row =
            target.Id == Guid.Empty && target.KeyAttributes.Count > 0
                ? organization.Finder.ByKey(table, target.KeyAttributes, context.Transaction)
                    ?? throw OrganizationFault.KeyNotFound(table.Name)
                : organization.Finder.ById(table, target.Id, context.Transaction)
                    ?? throw OrganizationFault.NotFound(table.Name, target.Id);
        query.Access.Demand(context.Caller.UserId, "Read", table, row);
        var selected = columns.AllColumns ? table.Columns : columns.Columns.Distinct().Select(name => RowFinder.Column(table, name));
        var output = selected
            .Where(column => query.MayRead(table, column))
            .Select(column => new OutputColumn(-1, table, column, column.Name, false));
        return new EntityProjection(table, [.. output], false, query.Names).Of([JoinedRow.Unjoined(row)])[0];
    }

    public EntityCollection Query(QueryBase query) =>
        query switch
        {
            QueryExpression expression => Query(expression),
            QueryByAttribute byAttribute => Query(ToExpression(byAttribute)),
            FetchExpression fetch => new FetchRunner(Context(View())).Run(FetchReader.Read(fetch.Query)),
            _ => throw OrganizationFault.NotSimulated(query?.GetType().Name ?? "a query of nothing"),
        };

    private EntityCollection Query(QueryExpression query) =>
        new QueryRunner(Context(NamesOneRow(query) ? context.Transaction : View())).Run(query);

    // Within a transaction its own writes are seen, and rows as they are now.
    private RowTransaction? View() =>
        context is { Transaction: null, Staleness: > 0 }
            ? organization.Store.BeginBefore(context.Staleness, context.Execution)
            : context.Transaction;

    private bool NamesOneRow(QueryExpression query)
    {
        var filter = query.Criteria;
        if (
            query.LinkEntities.Count > 0
            || filter.Filters.Count > 0
            || filter.FilterOperator != LogicalOperator.And
            || filter.Conditions.Any(condition => condition.Operator != ConditionOperator.Equal)
        )
        {
            return false;
        }

        var table = organization.Finder.Table(query.EntityName);
        var columns = filter.Conditions.Select(condition => condition.AttributeName).ToHashSet();
        return columns.SetEquals([table.PrimaryKey.Name]) || table.Keys.Any(key => columns.SetEquals(key.Columns));
    }

    private QueryContext Context() => Context(context.Transaction);

    private QueryContext Context(RowTransaction? transaction) =>
        new(
            organization.Package,
            organization.Store,
            transaction,
            context.Caller.UserId,
            organization.Security.AccessOf(context.Caller),
            organization.Now.UtcDateTime
        );

    private static QueryExpression ToExpression(QueryByAttribute byAttribute)
    {
        var query = new QueryExpression(byAttribute.EntityName)
        {
            ColumnSet = byAttribute.ColumnSet,
            PageInfo = byAttribute.PageInfo,
            TopCount = byAttribute.TopCount,
        };
        for (var at = 0; at < byAttribute.Attributes.Count; at++)
        {
            query.Criteria.AddCondition(byAttribute.Attributes[at], ConditionOperator.Equal, byAttribute.Values[at]);
        }

        query.Orders.AddRange(byAttribute.Orders);
        return query;
    }
}
