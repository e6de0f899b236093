namespace MatterportForDataverse.Playground.Scenarios.Facts;

/// <summary>A site visit as a reader sees it.</summary>
internal sealed record VisitFacts(string Name, string Property, string? TourLink, decimal? FloorArea, string? TourStatus);
