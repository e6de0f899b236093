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
    /// Whether plug-ins are not shown what is above their calls: ParentContext "may be populated", and code is not to depend on it
    /// (https://learn.microsoft.com/power-apps/developer/data-platform/understand-the-data-context).
    /// </summary>
    public bool HidesParentContexts { get; init; }

    /// <summary>
    /// Whether a Delete empties the lookups to its row, deletes what goes with it, and looks for what restricts it, before stage 20
    /// (reported) or with the main operation (default).
    /// </summary>
    public bool EmptiesLookupsFirst { get; init; }

    /// <summary>
    /// Whether a call on behalf of another user has that user for its InitiatingUserId, or the one who signed in (default). Which of
    /// the two the platform does is not certain.
    /// </summary>
    public bool ImpersonatedUserInitiates { get; init; }

    /// <summary>How many of the latest commits <see cref="Messages.RequestHooks.Staleness"/> can leave out.</summary>
    public int RememberedCommits { get; init; }

    /// <summary>A seed, with which the ids of new rows repeat from run to run; null for random ids.</summary>
    public int? Seed { get; init; }

    /// <summary>
    /// An Update that mixes state or status with other columns runs in two parts. Whether the second compares the row version again, and
    /// so fails, is not published; true to have it so.
    /// </summary>
    public bool ChecksVersionAgain { get; init; }
}
