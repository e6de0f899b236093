namespace MatterportForDataverse.Playground.Results;

/// <summary>A field that both sides changed.</summary>
internal sealed record ConflictResult(
    string Model,
    string Field,
    string? Base,
    string? Ours,
    string? Theirs,
    string? StillOurs,
    string? StillTheirs
);
