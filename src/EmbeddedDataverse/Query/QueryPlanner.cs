using MatterportForDataverse.EmbeddedDataverse.Fetch;
using MatterportForDataverse.EmbeddedDataverse.Messages;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Query;

/// <summary>Makes a query ready for one who asks; what is unknown or not simulated is refused by name.</summary>
internal sealed class QueryPlanner(SolutionPackage package, QueryContext asker)
{
    // https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/join-tables#limitations
    private const int MostLinks = 15;
    private readonly List<LinkPlan> links = [];

    /// <summary>Refuses more links than the platform takes.</summary>
    public static void DemandLinkLimit(int count)
    {
        if (count > MostLinks)
        {
            throw OrganizationFault.Invalid($"A query joins at most {MostLinks} tables.");
        }
    }

    public QueryPlan Plan(QueryExpression query, FetchQuery? fetch = null)
    {
        var table = Table(query.EntityName);
        if (
            query.TopCount is not null
            && (query.PageInfo.Count > 0 || query.PageInfo.PageNumber > 0 || query.PageInfo.ReturnTotalRecordCount)
        )
        {
            throw OrganizationFault.Invalid("The Top.Count and PageInfo cannot both be given.");
        }

        Add(query.LinkEntities, -1, table, 1);
        var (ofTable, afterJoin) = new ConditionCompiler(asker, name => Find(name, table)).Filter(query.Criteria).Split();
        return new(query, table, links)
        {
            RootCondition = ofTable,
            JoinCondition = afterJoin,

            // A query that sums up has orders and columns of its own kind.
            Orders = fetch?.IsAggregate == true ? [] : [.. Orders(query, table, fetch?.RawOrder == true)],
            Columns =
                fetch?.IsAggregate == true
                    ? []
                    : Distinct([
                        .. OfSet(query.ColumnSet, -1, table),
                        .. links.SelectMany((link, place) => OfSet(link.Link.Columns, place, link.Table)),
                        .. Named(table, fetch?.Columns ?? []),
                    ]),
        };
    }

    /// <summary>Where a column of fetch XML is found, and which it is; null when the caller may not read it.</summary>
    public (int Place, TableMetadata Table, ColumnMetadata Column)? Find(FetchColumn column, TableMetadata root)
    {
        var place = column.Link is null ? -1 : links.FindIndex(plan => ReferenceEquals(plan.Link, column.Link));
        var table = place < 0 ? root : links[place].Table;
        var found = Known(table, column.Name);
        return asker.Access.UnreadableColumns(table).Contains(found.Name) ? null : (place, table, found);
    }

    private static ColumnMetadata Known(TableMetadata table, string? name) =>
        table.Find(name ?? "") ?? throw OrganizationFault.UnknownColumn(table.Name, name ?? "");

    // What somebody may not read must not show through a join either.
    private void DemandReadable(TableMetadata table, ColumnMetadata column)
    {
        if (asker.Access.UnreadableColumns(table).Contains(column.Name))
        {
            throw OrganizationFault.NotSimulated($"a query by {column.Name}, which the caller may not read");
        }
    }

    private void Add(IEnumerable<LinkEntity> added, int from, TableMetadata fromTable, int depth)
    {
        foreach (var link in added)
        {
            DemandLinkLimit(Math.Max(links.Count + 1, depth));
            if (link.JoinOperator is not (JoinOperator.Inner or JoinOperator.LeftOuter))
            {
                throw OrganizationFault.NotSimulated($"the join operator {link.JoinOperator}");
            }

            var table = Table(link.LinkToEntityName);
            DemandReadable(fromTable, Known(fromTable, link.LinkFromAttributeName));
            DemandReadable(table, Known(table, link.LinkToAttributeName));
            var alias = link.EntityAlias is { Length: > 0 } given ? given : $"{table.Name}{links.Count + 1}";
            if (links.Exists(one => one.Alias == alias))
            {
                throw OrganizationFault.Invalid($"Two links have the alias {alias}.");
            }

            links.Add(new(link, from, fromTable, table, alias, Within(table, alias).Filter(link.LinkCriteria)));
            Add(link.LinkEntities, links.Count - 1, table, depth + 1);
        }
    }

    private ConditionCompiler Within(TableMetadata table, string alias) =>
        new(
            asker,
            name =>
                string.IsNullOrEmpty(name) || name == alias || name == table.Name
                    ? (-1, table)
                    : throw OrganizationFault.NotSimulated($"a condition on {name} outside its own link")
        );

    private (int Place, TableMetadata Table) Find(string? name, TableMetadata root)
    {
        if (string.IsNullOrEmpty(name))
        {
            return (-1, root);
        }

        var place = links.FindIndex(link => link.IsNamed(name));
        return place >= 0 ? (place, links[place].Table)
            : name == root.Name ? (-1, root)
            : throw OrganizationFault.Invalid($"The query has no link {name}.");
    }

    // The orders of the table come before those of its links, unless one of the table's names a link (published: order-rows).
    private IEnumerable<OrderPlan> Orders(QueryExpression query, TableMetadata root, bool raw) =>
        query
            .Orders.Select(order => Order(order, Find(order.EntityName, root), raw))
            .Concat(links.SelectMany((link, place) => link.Link.Orders.Select(order => Order(order, (place, link.Table), raw))));

    private OrderPlan Order(OrderExpression order, (int Place, TableMetadata Table) where, bool raw)
    {
        var column = Known(where.Table, order.AttributeName);
        var why =
            column.Type is ColumnType.Choices or ColumnType.File ? $"a column of type {column.Type}"
            : asker.Access.UnreadableColumns(where.Table).Contains(column.Name) ? "which the caller may not read"
            : null;
        return why is null
            ? new(where.Place, where.Table, column, order.OrderType, raw)
            : throw OrganizationFault.NotSimulated($"ordering by {column.Name}, {why}");
    }

    private TableMetadata Table(string? name)
    {
        var table =
            package.Tables.GetValueOrDefault(name ?? "")
            ?? throw OrganizationFault.Of(
                PlatformErrorCodes.UnknownTable,
                $"The entity with a name = '{name}' was not found in the MetadataCache."
            );
        asker.Access.Demand(asker.User, "Read", table, null);
        return table;
    }

    private IEnumerable<OutputColumn> OfSet(ColumnSet set, int place, TableMetadata table)
    {
        var hidden = asker.Access.UnreadableColumns(table);
        var columns = set.AllColumns ? table.Columns : set.Columns.Distinct().Select(name => Known(table, name));
        return columns.Where(column => !hidden.Contains(column.Name)).Select(column => Output(place, table, column, null));
    }

    private IEnumerable<OutputColumn> Named(TableMetadata root, IReadOnlyList<FetchColumn> named) =>
        named
            .Select(column => (Found: Find(column, root), column.Alias))
            .Where(pair => pair.Found is not null)
            .Select(pair => Output(pair.Found!.Value.Place, pair.Found.Value.Table, pair.Found.Value.Column, pair.Alias));

    private OutputColumn Output(int place, TableMetadata table, ColumnMetadata column, string? alias) =>
        new(
            place,
            table,
            column,
            alias ?? (place < 0 ? column.Name : $"{links[place].Alias}.{column.Name}"),
            alias is not null || place >= 0
        );

    private static List<OutputColumn> Distinct(List<OutputColumn> columns)
    {
        var byName = columns.DistinctBy(column => (column.Name, column.Place, column.Column.Name)).GroupBy(column => column.Name).ToList();
        return byName.Find(same => same.Count() > 1) is { } twice
            ? throw OrganizationFault.Invalid($"Two columns of the answer are called {twice.Key}.")
            : byName.ConvertAll(same => same.First());
    }
}
