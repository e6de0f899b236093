namespace MatterportForDataverse.Playground.Scenarios.Facts;

/// <summary>The proof that a run wrote nothing.</summary>
internal sealed record QuietFacts(
    SyncFacts Sync,
    long MatterportRequests,
    long MatterportMutations,
    bool WorldChanged,
    IReadOnlyDictionary<string, long> BusinessWrites,
    IReadOnlyDictionary<string, long> Bookkeeping,
    IReadOnlyList<string> AccountColumns,
    bool Healthy
);
