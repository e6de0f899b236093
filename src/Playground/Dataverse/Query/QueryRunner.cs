using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.Playground.Dataverse;

/// <summary>Runs a query expression: SQL reads each table, links are joined in memory, pages are cut at the end.</summary>
internal sealed partial class QueryRunner(SolutionPackage package, RowStore store, RowTransaction? transaction, Access access, Guid user)
{
    private const int LargestPage = 5000;

    public EntityCollection Run(QueryExpression query)
    {
        var table = Table(query.EntityName);
        if (query.TopCount is not null && (query.PageInfo.Count > 0 || query.PageInfo.PageNumber > 0))
        {
            throw Fault.Invalid("The Top.Count and PageInfo cannot both be given.");
        }

        var links = new List<LinkPlan>();
        DemandReadable(table, query.Orders.Select(order => order.AttributeName));
        Plan(query.LinkEntities, -1, table, links);
        var condition = new ConditionCompiler(table, access.Hidden(table), null).Filter(query.Criteria);
        var size = Math.Min(query.TopCount ?? (query.PageInfo.Count > 0 ? query.PageInfo.Count : LargestPage), LargestPage);
        var skip = (Math.Max(query.PageInfo.PageNumber, 1) - 1) * size;
        var columns = Columns(table, query.ColumnSet);
        var wanted = Wanted(table, columns, condition, query.Orders, links);
        var simple = links.Count == 0 && !query.Distinct && transaction?.Touched(table.Name) != true;
        var scan = new TableScan(store, transaction, access);
        var rows = simple ? Page(scan, table, condition, wanted, query, size, skip) : Joined(scan, table, condition, wanted, query, links, columns);
        var page = simple ? rows : [.. rows.Skip(skip)];
        var answer = new EntityCollection { EntityName = table.Name, MoreRecords = page.Count > size && query.TopCount is null, TotalRecordCount = -1 };
        answer.Entities.AddRange(page.Take(size).Select(row => Entity(table, columns, links, row)));
        if (answer.MoreRecords)
        {
            var number = Math.Max(query.PageInfo.PageNumber, 1);
            answer.PagingCookie = $"<cookie page=\"{number}\"><{table.PrimaryKey.Name} last=\"{{{page[size - 1].Root.Id.ToString().ToUpperInvariant()}}}\" /></cookie>";
        }

        if (query.PageInfo.ReturnTotalRecordCount)
        {
            var total = simple ? scan.Count(table, condition) : rows.Count;
            answer.TotalRecordCount = (int)Math.Min(total, LargestPage);
            answer.TotalRecordCountLimitExceeded = total > LargestPage;
        }

        return answer;
    }

    private static List<JoinedRow> Page(TableScan scan, TableMetadata table, Condition condition, HashSet<int> wanted, QueryExpression query, int size, int skip)
    {
        // Without an order of its own a query goes by id, and then its cookie says after which id the page begins, whatever happened to the rows before.
        if (query.Orders.Count == 0 && query.PageInfo.PagingCookie is { Length: > 0 } cookie && LastId().Match(cookie) is { Success: true } last)
        {
            condition = new Group(LogicalOperator.And, [condition, new Comparison(table.PrimaryKey, table.Ordinal(table.PrimaryKey.Name), ConditionOperator.GreaterThan, [Guid.Parse(last.Groups[1].Value)])]);
            skip = 0;
        }

        var orders = query.Orders.Select(order => $"\"{Ordered(table, order).Name}\" {(order.OrderType == OrderType.Descending ? "DESC" : "ASC")}").Append($"\"{table.PrimaryKey.Name}\"");
        var tail = string.Create(CultureInfo.InvariantCulture, $"ORDER BY {string.Join(", ", orders)} LIMIT {size + 1} OFFSET {skip}");
        return [.. scan.Rows(table, condition, wanted, tail).Select(row => new JoinedRow(row, []))];
    }

    private List<JoinedRow> Joined(TableScan scan, TableMetadata table, Condition condition, HashSet<int> wanted, QueryExpression query, List<LinkPlan> links, List<ColumnMetadata> columns)
    {
        var rows = scan.Rows(table, condition, wanted).ConvertAll(row => new JoinedRow(row, new StoredRow?[links.Count]));
        for (var at = 0; at < links.Count; at++)
        {
            rows = Join(scan, rows, links[at], at);
        }

        var sorted = rows.OrderBy(_ => 0);
        foreach (var order in query.Orders)
        {
            var ordinal = table.Ordinal(Ordered(table, order).Name);
            var compare = Comparer<object?>.Create(RowOrder.Compare);
            sorted = order.OrderType == OrderType.Descending ? sorted.ThenByDescending(row => row.Root.Values[ordinal], compare) : sorted.ThenBy(row => row.Root.Values[ordinal], compare);
        }

        var result = sorted.ThenBy(row => row.Root.Id.ToString("D"), StringComparer.Ordinal).ToList();
        return query.Distinct ? [.. result.DistinctBy(row => Key(table, row, links, columns))] : result;
    }

    private static List<JoinedRow> Join(TableScan scan, List<JoinedRow> rows, LinkPlan plan, int at)
    {
        var from = plan.FromTable.Ordinal(plan.Link.LinkFromAttributeName);
        var to = plan.Table.Ordinal(plan.Link.LinkToAttributeName);
        object? From(JoinedRow row) => Plain((plan.From < 0 ? row.Root : row.Linked[plan.From])?.Values[from]);
        var keys = rows.Select(From).Where(key => key is not null).Distinct().ToList();
        var condition = keys.Count > 500 ? plan.Condition : new Group(LogicalOperator.And, [plan.Condition, new Comparison(plan.Table.Columns[to], to, ConditionOperator.In, keys!)]);
        var found = scan.Rows(plan.Table, condition, null).Where(row => row.Values[to] is not null).ToLookup(row => Plain(row.Values[to])!);
        var joined = new List<JoinedRow>();
        foreach (var row in rows)
        {
            var matches = From(row) is { } key ? found[key] : [];
            var any = false;
            foreach (var match in matches)
            {
                any = true;
                var linked = (StoredRow?[])row.Linked.Clone();
                linked[at] = match;
                joined.Add(row with { Linked = linked });
            }

            if (!any && plan.Outer)
            {
                joined.Add(row);
            }
        }

        return joined;
    }

    private static object? Plain(object? value) => value switch
    {
        Pointer pointer => pointer.Id,
        string text => text.TrimEnd(' ').ToUpperInvariant(),
        _ => value,
    };

    private void Plan(IEnumerable<LinkEntity> links, int from, TableMetadata fromTable, List<LinkPlan> plans)
    {
        foreach (var link in links)
        {
            var table = Table(link.LinkToEntityName);
            if (link.JoinOperator is not (JoinOperator.Inner or JoinOperator.LeftOuter) || link.Orders.Count > 0)
            {
                throw Fault.NotSimulated(link.Orders.Count > 0 ? "ordering by a linked row" : $"the join operator {link.JoinOperator}");
            }

            _ = fromTable.Find(link.LinkFromAttributeName) ?? throw Fault.UnknownColumn(fromTable.Name, link.LinkFromAttributeName);
            _ = table.Find(link.LinkToAttributeName) ?? throw Fault.UnknownColumn(table.Name, link.LinkToAttributeName);
            DemandReadable(fromTable, [link.LinkFromAttributeName]);
            DemandReadable(table, [link.LinkToAttributeName]);
            var alias = link.EntityAlias is { Length: > 0 } given ? given : $"{table.Name}{plans.Count + 1}";
            plans.Add(new(link, from, fromTable, table, alias, new ConditionCompiler(table, access.Hidden(table), alias).Filter(link.LinkCriteria)));
            Plan(link.LinkEntities, plans.Count - 1, table, plans);
        }
    }

    private TableMetadata Table(string name)
    {
        var table = package.Tables.GetValueOrDefault(name ?? "") ?? throw Fault.Of(ErrorCodes.UnknownTable, $"The entity with a name = '{name}' was not found in the MetadataCache.");
        access.Demand(user, "Read", table, null);
        return table;
    }

    // What somebody may not read must not show through an order or a join either.
    private void DemandReadable(TableMetadata table, IEnumerable<string> columns)
    {
        if (columns.FirstOrDefault(access.Hidden(table).Contains) is { } hidden)
        {
            throw Fault.NotSimulated($"a query by {hidden}, which the caller may not read");
        }
    }

    private List<ColumnMetadata> Columns(TableMetadata table, ColumnSet set)
    {
        var hidden = access.Hidden(table);
        return [.. (set.AllColumns ? table.Columns : set.Columns.Distinct().Select(name => table.Find(name) ?? throw Fault.UnknownColumn(table.Name, name))).Where(column => !hidden.Contains(column.Name))];
    }

    private static HashSet<int> Wanted(TableMetadata table, List<ColumnMetadata> columns, Condition condition, IEnumerable<OrderExpression> orders, List<LinkPlan> links) =>
        [.. columns.Select(column => table.Ordinal(column.Name)), .. condition.Ordinals, .. orders.Select(order => table.Ordinal(order.AttributeName)), .. links.Where(link => link.From < 0).Select(link => table.Ordinal(link.Link.LinkFromAttributeName))];

    private static ColumnMetadata Ordered(TableMetadata table, OrderExpression order)
    {
        var column = table.Find(order.AttributeName) ?? throw Fault.UnknownColumn(table.Name, order.AttributeName);
        return column.IsLookup || column.IsChoice || column.Type is ColumnType.Choices or ColumnType.File
            ? throw Fault.NotSimulated($"ordering by {column.Name}: the platform orders lookups and choices by their names")
            : column;
    }

    private Entity Entity(TableMetadata table, List<ColumnMetadata> columns, List<LinkPlan> links, JoinedRow row)
    {
        var entity = ApiValue.Row(table, row.Root, columns);
        for (var at = 0; at < links.Count; at++)
        {
            if (row.Linked[at] is not { } linked)
            {
                continue;
            }

            foreach (var column in Columns(links[at].Table, links[at].Link.Columns))
            {
                if (ApiValue.Out(column, linked.Values[links[at].Table.Ordinal(column.Name)]) is { } value)
                {
                    entity[$"{links[at].Alias}.{column.Name}"] = new AliasedValue(links[at].Table.Name, column.Name, value);
                }
            }
        }

        return entity;
    }

    private string Key(TableMetadata table, JoinedRow row, List<LinkPlan> links, List<ColumnMetadata> columns) => string.Join('\u001f',
        columns.Select(column => row.Root.Values[table.Ordinal(column.Name)])
            .Concat(links.SelectMany((link, at) => Columns(link.Table, link.Link.Columns).Select(column => row.Linked[at]?.Values[link.Table.Ordinal(column.Name)])))
            .Select(value => Convert.ToString(Plain(value), CultureInfo.InvariantCulture)));

    [GeneratedRegex("last=\"\\{([0-9A-Fa-f-]{36})\\}\"")]
    private static partial Regex LastId();
}
