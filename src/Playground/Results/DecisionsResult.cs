using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Playground.Results;

/// <summary>What a person decided where a property and its model differed, and a link that was taken back.</summary>
internal sealed record DecisionsResult(
    string Property,
    string Model,
    IReadOnlyList<DecisionResult> Decisions,
    TakenBackResult? TakenBack,
    SyncResult Sync
);

/// <summary>A field in which a property and a model differed when they were linked, and whose value was kept.</summary>
internal sealed record DecisionResult(string Field, string? Ours, string? Theirs, string Choice);

/// <summary>A link that was a mistake, and what taking it back restored.</summary>
internal sealed record TakenBackResult(string Property, string Model, IReadOnlyList<RestoredField> Fields);
