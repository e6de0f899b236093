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
            (
                target.Id == Guid.Empty && target.KeyAttributes.Count > 0
                    ? organization.Finder.ByKey(table, target.KeyAttributes, context.Transaction)
                    : organization.Finder.ById(table, target.Id, context.Transaction)
            ) ?? throw OrganizationFault.NotFound(table.Name, target.Id);
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
            QueryExpression expression => new QueryRunner(Context()).Run(expression),
            QueryByAttribute byAttribute => new QueryRunner(Context()).Run(ToExpression(byAttribute)),
            FetchExpression fetch => new FetchRunner(Context()).Run(FetchReader.Read(fetch.Query)),
            _ => throw OrganizationFault.NotSimulated(query?.GetType().Name ?? "a query of nothing"),
        };

    private QueryContext Context() =>
        new(
            organization.Package,
            organization.Store,
            context.Transaction,
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
