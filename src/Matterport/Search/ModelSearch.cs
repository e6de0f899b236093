using MatterportForDataverse.Matterport.Models;

namespace MatterportForDataverse.Matterport.Search;

/// <summary>What to search for, and which page of it.</summary>
public sealed record ModelSearch
{
    /// <summary>Which models; all of them when nothing is said.</summary>
    public SearchQuery Query { get; init; } = SearchQuery.All;

    /// <summary>Whether archived models are hits too.</summary>
    public bool IncludeArchived { get; init; }

    /// <summary>The most hits on a page, 1 to 1,000.</summary>
    public int PageSize { get; init; } = 1000;

    /// <summary>The last page's <see cref="ModelPage.NextOffset"/>; null for the first page.</summary>
    public string? Offset { get; init; }

    /// <summary>Null leaves the order to Matterport, which says newest first.</summary>
    public SearchSort? Sort { get; init; }
}
