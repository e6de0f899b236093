namespace MatterportForDataverse.EmbeddedMatterport.Accounts;

/// <summary>What a generated account is made of. Equal options make an equal account.</summary>
public sealed record AccountOptions
{
    /// <summary>What everything made up follows from.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many models the organization has, the demo model not counted.</summary>
    public int Models { get; init; } = 25;

    /// <summary>Everything was created before this moment (UTC).</summary>
    public DateTime Now { get; init; } = new(2026, 6, 1, 8, 0, 0, DateTimeKind.Utc);

    /// <summary>The production token; null for one that follows from the seed.</summary>
    public ApiToken? ProductionToken { get; init; }

    /// <summary>The sandbox token; null for one that follows from the seed.</summary>
    public ApiToken? SandboxToken { get; init; }
}
