namespace MatterportForDataverse.EmbeddedDataverse;

/// <summary>How to open the platform.</summary>
public sealed class PlatformOptions
{
    /// <summary>The SQLite file; null keeps everything in memory.</summary>
    public string? DatabaseFile { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Further services for plug-ins, by type; null for those it does not have.</summary>
    public Func<Type, object?>? Services { get; init; }

    /// <summary>With a seed the ids of new rows repeat from run to run.</summary>
    public int? Seed { get; init; }
}
