namespace MatterportForDataverse.Core.Mirroring;

/// <summary>What a person decides about rows that are missing, too many at once for sync to believe it.</summary>
public static class Missing
{
    /// <summary>They are gone, and are marked as missing.</summary>
    public const string Gone = "gone";

    /// <summary>They may come back: the next complete reading looks for them once more.</summary>
    public const string KeepLooking = "keep-looking";
}
