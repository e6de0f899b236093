using MatterportForDataverse.Playground.Sessions;

namespace MatterportForDataverse.Playground.Cli;

/// <summary>What <c>run</c> was asked for.</summary>
internal sealed record RunOptions
{
    /// <summary>The playground.</summary>
    public required SessionOptions Session { get; init; }

    /// <summary>The CSV file of properties; null for the sample.</summary>
    public string? Properties { get; init; }

    /// <summary>Whether the servers stay after the demo.</summary>
    public bool Keep { get; init; }

    /// <summary>Whether one JSON document is printed instead of the text.</summary>
    public bool Json { get; init; }

    /// <summary>Whether only the last line is printed.</summary>
    public bool Quiet { get; init; }
}
