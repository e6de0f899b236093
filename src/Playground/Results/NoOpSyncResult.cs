using System.Text.Json.Serialization;

namespace MatterportForDataverse.Playground.Results;

/// <summary>What a run wrote that had nothing to do.</summary>
internal sealed record NoOpSyncResult(
    SyncResult Settling,
    SyncResult Sync,
    long MatterportRequests,
    long MatterportMutations,
    [property: JsonPropertyName("worldChanged")] bool AccountChanged,
    IReadOnlyDictionary<string, long> BusinessWrites,
    IReadOnlyDictionary<string, long> Bookkeeping,
    IReadOnlyList<string> AccountColumns,
    bool Healthy
);
