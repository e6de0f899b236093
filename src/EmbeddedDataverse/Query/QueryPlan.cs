using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Query;

/// <summary>A query made ready: every name looked up, every refusal made.</summary>
internal sealed record QueryPlan(QueryExpression Query, TableMetadata Table, IReadOnlyList<LinkPlan> Links)
{
    private const int LargestPage = 5000;

    /// <summary>What the table itself is asked.</summary>
    public required Condition RootCondition { get; init; }

    /// <summary>What the joined rows are asked.</summary>
    public Condition? JoinCondition { get; init; }

    public IReadOnlyList<OrderPlan> Orders { get; init; } = [];

    public IReadOnlyList<OutputColumn> Columns { get; init; } = [];

    public int PageSize => Math.Min(Query.TopCount ?? (Query.PageInfo.Count > 0 ? Query.PageInfo.Count : LargestPage), LargestPage);

    public int PageNumber => Math.Max(Query.PageInfo.PageNumber, 1);

    public int Offset => checked((int)Math.Min((long)(PageNumber - 1) * PageSize, int.MaxValue - LargestPage - 1));

    /// <summary>Whether the store itself can sort and cut the page.</summary>
    public bool RunsInSql => Links.Count == 0 && !Query.Distinct && JoinCondition is null && Orders.All(order => order.IsSortedBySql);

    /// <summary>The columns of the table that have to be read.</summary>
    public HashSet<int> RequiredColumns() =>
        [
            .. Columns.Where(column => column.Place < 0).Select(column => column.Ordinal),
            .. RootCondition
                .Comparisons.Concat(JoinCondition?.Comparisons ?? [])
                .Where(one => one.Place < 0)
                .Select(one => Table.Ordinal(one.Column.Name)),
            .. Orders.Where(order => order.Place < 0).Select(order => order.Ordinal),
            .. Links.Where(link => link.From < 0).Select(link => Table.Ordinal(link.Link.LinkFromAttributeName)),
        ];
}
