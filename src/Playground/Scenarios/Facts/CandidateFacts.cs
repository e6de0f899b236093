namespace MatterportForDataverse.Playground.Scenarios.Facts;

/// <summary>A model that may show a property.</summary>
internal sealed record CandidateFacts(
    string ModelId,
    string? Name,
    string? Address,
    decimal Score,
    IReadOnlyList<string> Reasons,
    string? LinkedTo
);
