using MatterportForDataverse.EmbeddedDataverse.Fetch;
using MatterportForDataverse.EmbeddedDataverse.Pipeline;
using MatterportForDataverse.EmbeddedDataverse.Query;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Messages;

/// <summary>Retrieve and RetrieveMultiple.</summary>
internal sealed class RowReader(RequestProcessor kernel, RequestContext call)
{
    public Entity Retrieve(EntityReference target, ColumnSet columns)
    {
        var table = kernel.Table(target.LogicalName);
        var access = kernel.Security.AccessOf(call.Caller);
        access.Demand(call.Caller.UserId, "Read", table, null);
        var row =
            target.Id == Guid.Empty && target.KeyAttributes.Count > 0 ? kernel.ByKey(table, target.KeyAttributes, call.Transaction)
            : call.Transaction is null ? kernel.Store.Get(table, target.Id)
            : call.Transaction.Get(table, target.Id);
        if (row is null)
        {
            throw OrganizationFault.NotFound(table.Name, target.Id);
        }

        access.Demand(call.Caller.UserId, "Read", table, row);
        var hidden = access.UnreadableColumns(table);
        var wanted = columns.AllColumns
            ? table.Columns
            : columns.Columns.Distinct().Select(name => table.Find(name) ?? throw OrganizationFault.UnknownColumn(table.Name, name));
        var seen = wanted
            .Where(column => !hidden.Contains(column.Name))
            .Select(column => new OutputColumn(-1, table, column, column.Name, false));
        return new EntityProjection(table, [.. seen], false, new RowNames(kernel.Package, kernel.Store, call.Transaction)).Of([
            JoinedRow.Unjoined(row),
        ])[0];
    }

    public EntityCollection Query(QueryBase query)
    {
        var runner = new QueryRunner(kernel, call);
        return query switch
        {
            QueryExpression given => runner.Run(given),
            QueryByAttribute simple => runner.Run(Expression(simple)),
            FetchExpression fetch => runner.Run(FetchReader.Read(fetch.Query)),
            _ => throw OrganizationFault.NotSimulated(query?.GetType().Name ?? "a query of nothing"),
        };
    }

    private static QueryExpression Expression(QueryByAttribute simple)
    {
        var query = new QueryExpression(simple.EntityName)
        {
            ColumnSet = simple.ColumnSet,
            PageInfo = simple.PageInfo,
            TopCount = simple.TopCount,
        };
        for (var at = 0; at < simple.Attributes.Count; at++)
        {
            query.Criteria.AddCondition(simple.Attributes[at], ConditionOperator.Equal, simple.Values[at]);
        }

        query.Orders.AddRange(simple.Orders);
        return query;
    }
}
