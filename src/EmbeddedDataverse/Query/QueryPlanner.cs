using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Query;

/// <summary>Plans queries for a user; what is unknown or not simulated is refused by name.</summary>
internal sealed class QueryPlanner(QueryContext context)
{
    /// <summary>The plan of a whole query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="columns">Columns that it names beside those of its column sets.</param>
    /// <param name="rawOrder">Whether choices are sorted by their numbers.</param>
    public QueryPlan Plan(QueryExpression query, IReadOnlyList<ColumnReference>? columns = null, bool rawOrder = false)
    {
        var plan = PlanRows(query);
        return plan with
        {
            Orders = [.. Orders(plan, rawOrder)],
            Columns = Distinct([
                .. OfSet(plan, query.ColumnSet, -1),
                .. plan.Links.SelectMany((link, index) => OfSet(plan, link.Link.Columns, index)),
                .. Named(plan, columns ?? []),
            ]),
        };
    }

    /// <summary>The plan of a query's rows alone, without orders and columns.</summary>
    public QueryPlan PlanRows(QueryExpression query)
    {
        var table = context.Table(query.EntityName);
        if (
            query.TopCount is not null
            && (query.PageInfo.Count > 0 || query.PageInfo.PageNumber > 0 || query.PageInfo.ReturnTotalRecordCount)
        )
        {
            throw OrganizationFault.Invalid("The Top.Count and PageInfo cannot both be given.");
        }

        var plan = new QueryPlan(query, table, new LinkPlanner(context).Plan(query.LinkEntities, table));
        var (ofRoot, ofJoin) = new ConditionCompiler(context, plan.Source).Filter(query.Criteria).Split();
        return plan with { RootCondition = ofRoot, JoinCondition = ofJoin };
    }

    /// <summary>Where a column is found, and which it is; null when the user may not read it.</summary>
    public (int LinkIndex, TableMetadata Table, ColumnMetadata Column)? Find(QueryPlan plan, ColumnReference column)
    {
        var index = column.Link is null ? -1 : plan.IndexOf(column.Link);
        var table = plan.TableAt(index);
        var found = RowFinder.Column(table, column.Name);
        return context.MayRead(table, found) ? (index, table, found) : null;
    }

    // The orders of the table come before those of its links, unless one of the table's names a link (published: order-rows).
    private IEnumerable<OrderPlan> Orders(QueryPlan plan, bool raw) =>
        plan
            .Query.Orders.Select(order => Order(order, plan.Source(order.EntityName), raw))
            .Concat(plan.Links.SelectMany((link, index) => link.Link.Orders.Select(order => Order(order, (index, link.Table), raw))));

    private OrderPlan Order(OrderExpression order, (int LinkIndex, TableMetadata Table) source, bool raw)
    {
        var column = RowFinder.Column(source.Table, order.AttributeName);
        var refusal =
            column.Type is ColumnType.Choices or ColumnType.File ? $"a column of type {column.Type}"
            : !context.MayRead(source.Table, column) ? "which the caller may not read"
            : null;
        return refusal is null
            ? new(source.LinkIndex, source.Table, column, order.OrderType, raw)
            : throw OrganizationFault.NotSimulated($"ordering by {column.Name}, {refusal}");
    }

    private IEnumerable<OutputColumn> OfSet(QueryPlan plan, ColumnSet set, int index)
    {
        var table = plan.TableAt(index);
        var columns = set.AllColumns ? table.Columns : set.Columns.Distinct().Select(name => RowFinder.Column(table, name));
        return columns.Where(column => context.MayRead(table, column)).Select(column => Output(plan, index, column, null));
    }

    private IEnumerable<OutputColumn> Named(QueryPlan plan, IReadOnlyList<ColumnReference> named) =>
        named
            .Select(column => (Found: Find(plan, column), column.Alias))
            .Where(pair => pair.Found is not null)
            .Select(pair => Output(plan, pair.Found!.Value.LinkIndex, pair.Found.Value.Column, pair.Alias));

    private static OutputColumn Output(QueryPlan plan, int index, ColumnMetadata column, string? alias) =>
        new(
            index,
            plan.TableAt(index),
            column,
            alias ?? (index < 0 ? column.Name : $"{plan.Links[index].Alias}.{column.Name}"),
            alias is not null || index >= 0
        );

    private static List<OutputColumn> Distinct(List<OutputColumn> columns)
    {
        var byName = new Dictionary<string, OutputColumn>(columns.Count, StringComparer.Ordinal);
        foreach (var column in columns)
        {
            if (!byName.TryAdd(column.Name, column) && !IsSame(byName[column.Name], column))
            {
                throw OrganizationFault.Invalid($"Two columns of the answer are called {column.Name}.");
            }
        }

        return byName.Count == columns.Count ? columns : columns.FindAll(column => ReferenceEquals(byName[column.Name], column));
    }

    private static bool IsSame(OutputColumn one, OutputColumn other) =>
        one.LinkIndex == other.LinkIndex && one.Column.Name == other.Column.Name;
}
