namespace MatterportForDataverse.Playground.Scenarios.Facts;

/// <summary>The whole story in figures: what <c>--json</c> prints.</summary>
internal sealed record StoryFacts(
    string DataFolder,
    int Seed,
    bool PlayedBefore,
    bool ChangedNothing,
    double Seconds,
    SetupFacts Setup,
    ImportFacts Import,
    LinkingFacts Linking,
    SyncFacts FirstSync,
    MergeFacts? Merge,
    QuietFacts Quiet
);
