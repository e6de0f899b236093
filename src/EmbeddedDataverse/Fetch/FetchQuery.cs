using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Fetch;

/// <summary>Fetch XML as it was read: a query, and what a query expression has no place for.</summary>
internal sealed record FetchQuery(QueryExpression Query, IReadOnlyList<FetchColumn> Columns)
{
    public const int MaxAggregateLimit = 50_000;

    /// <summary>Whether the rows are aggregated.</summary>
    public bool IsAggregate { get; init; }

    /// <summary>How many rows may be aggregated.</summary>
    public int AggregateLimit { get; init; } = MaxAggregateLimit;

    /// <summary>Whether choices are sorted by their numbers.</summary>
    public bool RawOrder { get; init; }
}
