namespace MatterportForDataverse.Playground.Results;

/// <summary>A model that may show a property.</summary>
internal sealed record ModelCandidate(
    string ModelId,
    string? Name,
    string? Address,
    decimal Score,
    IReadOnlyList<string> Reasons,
    string? LinkedTo,
    string Answer,
    IReadOnlyList<string> Doubts
);
