using MatterportForDataverse.Playground.Scenarios.Facts;

namespace MatterportForDataverse.Playground.Scenarios;

/// <summary>What a data folder remembers of the runs before.</summary>
internal sealed record ScenarioState
{
    /// <summary>When every story begins.</summary>
    public static readonly DateTime Beginning = new(2026, 6, 1, 8, 0, 0, DateTimeKind.Utc);

    /// <summary>Which world was generated.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many models were generated.</summary>
    public int Models { get; init; } = SessionOptions.UsualModels;

    /// <summary>Whether it belongs to a real Matterport account.</summary>
    public bool Live { get; init; }

    /// <summary>How often the folder was opened.</summary>
    public int Opened { get; init; }

    /// <summary>What the clock showed.</summary>
    public DateTime Now { get; init; } = Beginning;

    /// <summary>A fingerprint of each imported line, by the property's reference.</summary>
    public Dictionary<string, string> Imported { get; init; } = [];

    /// <summary>The references whose models have been planted.</summary>
    public HashSet<string> Planted { get; init; } = [];

    /// <summary>The edits that people made, and what became of them; null before.</summary>
    public MergeFacts? Edits { get; init; }
}
