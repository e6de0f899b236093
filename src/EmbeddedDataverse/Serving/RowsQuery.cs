using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>What a GET of many rows asks for, made a query.</summary>
internal sealed record RowsQuery(QueryBase Query, int Page)
{
    /// <summary>Whether it was written as fetch XML.</summary>
    public bool IsFetch { get; init; }

    /// <summary>Whether a link leads to the next page.</summary>
    public bool HasNextLink { get; init; }

    /// <summary>Whether the number of all rows is asked for.</summary>
    public bool IncludesCount { get; init; }

    /// <summary>The columns that come as null when they are empty; fetch XML leaves those out.</summary>
    public IReadOnlyList<ColumnMetadata>? Columns { get; init; }

    /// <summary>The columns in brackets, as a context has them.</summary>
    public string ColumnNames { get; init; } = "";
}
