namespace MatterportForDataverse.Core.Work;

/// <summary>How long an execution holds what it has taken, and how often it is tried.</summary>
public static class WorkClaim
{
    /// <summary>How long a claim holds: longer than the platform lets an execution live, which is two minutes.</summary>
    public static readonly TimeSpan Duration = TimeSpan.FromMinutes(3);

    /// <summary>After so many attempts without progress a person is needed.</summary>
    public const int MostAttempts = 8;
}
