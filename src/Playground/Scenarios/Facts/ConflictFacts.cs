namespace MatterportForDataverse.Playground.Scenarios.Facts;

/// <summary>A field that both sides changed.</summary>
internal sealed record ConflictFacts(
    string Model,
    string Field,
    string? Base,
    string? Ours,
    string? Theirs,
    string? StillOurs,
    string? StillTheirs
);
