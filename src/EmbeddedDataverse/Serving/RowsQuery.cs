using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>The query of a GET of many rows, and the form of its response.</summary>
/// <param name="Query">The query.</param>
/// <param name="Page">The number of its page, from 1.</param>
internal sealed record RowsQuery(QueryBase Query, int Page)
{
    /// <summary>Whether it was written as fetch XML.</summary>
    public bool IsFetch { get; init; }

    /// <summary>Whether the response links to the next page.</summary>
    public bool HasNextLink { get; init; }

    /// <summary>Whether the response has the number of all rows.</summary>
    public bool IncludesCount { get; init; }

    /// <summary>The columns that come as null when they are empty; null for fetch XML, which leaves those out.</summary>
    public SelectedColumns? Selected { get; init; }

    /// <summary>The related rows that come along.</summary>
    public IReadOnlyList<Expansion> Expanded { get; init; } = [];

    /// <summary>The properties in parentheses, as a context URL has them; empty for all of the table, and no others.</summary>
    public string Projection => Selected?.ProjectionWith(Expanded) ?? "";
}
