namespace MatterportForDataverse.EmbeddedMatterport.World;

/// <summary>What a generated portfolio is made of. Equal options make an equal world.</summary>
public sealed record WorldOptions
{
    public int Seed { get; init; } = 1;

    /// <summary>How many models the organization has, the demo model not counted.</summary>
    public int Models { get; init; } = 25;

    /// <summary>Everything was created before this moment (UTC).</summary>
    public DateTime Now { get; init; } = new(2026, 6, 1, 8, 0, 0, DateTimeKind.Utc);

    public TokenPair? ProductionToken { get; init; }

    public TokenPair? SandboxToken { get; init; }
}
