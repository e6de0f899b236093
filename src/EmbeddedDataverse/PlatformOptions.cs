namespace MatterportForDataverse.EmbeddedDataverse;

/// <summary>Options of a platform.</summary>
public sealed class PlatformOptions
{
    /// <summary>The SQLite file; null keeps everything in memory.</summary>
    public string? DatabaseFile { get; init; }

    /// <summary>The clock of the platform and its plug-ins.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Further services of the plug-ins' service provider, by type; null for unknown types.</summary>
    public Func<Type, object?>? Services { get; init; }

    /// <summary>
    /// Whether a call on behalf of another user has that user for its InitiatingUserId, or the one who signed in (default). Which of
    /// the two the platform does is not certain.
    /// </summary>
    public bool ImpersonatedUserInitiates { get; init; }

    /// <summary>A seed, with which the ids of new rows repeat from run to run; null for random ids.</summary>
    public int? Seed { get; init; }

    /// <summary>
    /// An Update that mixes state or status with other columns runs in two parts. Whether the second compares the row version again, and
    /// so fails, is not published; true to have it so.
    /// </summary>
    public bool ChecksVersionAgain { get; init; }
}
