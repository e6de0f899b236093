namespace MatterportForDataverse.Playground.Results;

/// <summary>A site visit as a reader sees it.</summary>
internal sealed record SiteVisitResult(string Name, string Property, string? TourLink, decimal? FloorArea, string? TourStatus);
