using System.Text.Json.Serialization;

namespace MatterportForDataverse.Playground.Results;

/// <summary>The whole demo in figures: what <c>--json</c> prints.</summary>
internal sealed record DemoResult(
    string DataFolder,
    int Seed,
    [property: JsonPropertyName("playedBefore")] bool IsResumed,
    bool ChangedNothing,
    double Seconds,
    SetupResult Setup,
    ImportResult Import,
    SyncResult FirstSync,
    LinkingResult Linking,
    ConcurrentEditsResult? Merge,
    DecisionsResult? Decisions,
    TagsResult? Tags,
    [property: JsonPropertyName("quiet")] NoOpSyncResult NoOpSync
);
