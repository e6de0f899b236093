using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Query;

/// <summary>The plan of a query: every name is resolved, every refusal made. An index is that of a link, or -1 for the root.</summary>
internal sealed record QueryPlan(QueryExpression Query, TableMetadata Table, IReadOnlyList<LinkPlan> Links)
{
    private const int MaxPageSize = 5000;

    /// <summary>The condition that the root table's row alone has to meet.</summary>
    public Condition RootCondition { get; init; } = ConditionGroup.All;

    /// <summary>The condition that the joined row has to meet.</summary>
    public Condition? JoinCondition { get; init; }

    public IReadOnlyList<OrderPlan> Orders { get; init; } = [];

    public IReadOnlyList<OutputColumn> Columns { get; init; } = [];

    public int PageSize => Math.Min(Query.TopCount ?? (Query.PageInfo.Count > 0 ? Query.PageInfo.Count : MaxPageSize), MaxPageSize);

    public int PageNumber => Math.Max(Query.PageInfo.PageNumber, 1);

    public int Offset => checked((int)Math.Min((long)(PageNumber - 1) * PageSize, int.MaxValue - MaxPageSize - 1));

    /// <summary>Whether it gives back rows of one table by their ids.</summary>
    public bool GoesById => Links.Count == 0 && !Query.Distinct && JoinCondition is null && Orders.Count == 0;

    public TableMetadata TableAt(int index) => index < 0 ? Table : Links[index].Table;

    public int IndexOf(LinkEntity link) => Links.TakeWhile(plan => !ReferenceEquals(plan.Link, link)).Count();

    /// <summary>The link that a condition or an order names, or the root.</summary>
    public (int LinkIndex, TableMetadata Table) Source(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return (-1, Table);
        }

        var index = Links.TakeWhile(link => !link.IsNamed(name)).Count();
        return index < Links.Count ? (index, Links[index].Table)
            : name == Table.Name ? (-1, Table)
            : throw OrganizationFault.Invalid($"The query has no link {name}.");
    }
}
