namespace MatterportForDataverse.Core.Mirroring;

/// <summary>How much may be gone at once before sync no longer believes it without a person.</summary>
public static class Brake
{
    /// <summary>More than this share of the mirror waits for a person, unless they are few.</summary>
    public const double LargestShare = 0.05;

    /// <summary>So many are few, while they are no more than half of the mirror.</summary>
    public const int Few = 3;

    /// <summary>More than this many wait for a person.</summary>
    public const int Most = 50;

    /// <summary>What was retired in this time counts with what is missing now: many may vanish and be found one by one.</summary>
    public static readonly TimeSpan AtOnce = TimeSpan.FromHours(24);

    // Whoever has ten and deletes two is not asked about them, but all of a small account never goes at once.
    /// <summary>Whether a person has to decide.</summary>
    /// <param name="missing">How many are missing.</param>
    /// <param name="all">Of how many.</param>
    public static bool Holds(int missing, int all) =>
        missing > Most || (missing > all * LargestShare && missing > Math.Max(1, Math.Min(Few, all / 2)));
}
