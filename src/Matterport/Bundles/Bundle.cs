namespace MatterportForDataverse.Matterport.Bundles;

/// <summary>An add-on of a model, as Matterport offers it or delivers it.</summary>
/// <param name="Id">Its ID, such as <c>floorplan:schematic</c>.</param>
/// <param name="Name">What Matterport calls it.</param>
/// <param name="Description">What it is; empty where Matterport says nothing.</param>
/// <param name="Availability">
/// <c>locked</c>: can be ordered; <c>unlocked</c>: owned or ordered; <c>unavailable</c>: cannot be had; null when it is not known.
/// </param>
public sealed record Bundle(string Id, string Name, string Description, string? Availability)
{
    /// <summary>It can be ordered.</summary>
    public const string Locked = "locked";

    /// <summary>It is owned, or ordered.</summary>
    public const string Unlocked = "unlocked";

    /// <summary>What can be chosen; null when it is not known.</summary>
    public IReadOnlyList<BundleOption>? Options { get; init; }

    /// <summary>The files that come with it; null when they are not known.</summary>
    public IReadOnlyList<BundleFile>? Files { get; init; }

    /// <summary>Whether the answer told how far an order is, even that there is none.</summary>
    public bool ProcessingIsKnown { get; init; }

    /// <summary>How far an order is, in Matterport's word, such as <c>inprogress</c>; null for none, or when not known.</summary>
    public string? Progress { get; init; }

    /// <summary>Whether Matterport shows that it is owned or ordered, by whomever.</summary>
    public bool IsTaken => Availability == Unlocked || Progress is not null;

    /// <summary>When the order last moved, UTC.</summary>
    public DateTime? ProgressOn { get; init; }

    /// <summary>Why Matterport failed, as its code.</summary>
    public string? FailureCode { get; init; }

    /// <summary>Why Matterport failed, in its words.</summary>
    public string? FailureReason { get; init; }
}

/// <summary>Something that can be chosen when a bundle is ordered.</summary>
/// <param name="Key">Its key, such as <c>delivery_time</c>.</param>
/// <param name="Description">What it is.</param>
/// <param name="Values">The values to choose from; none for any text.</param>
public sealed record BundleOption(string Key, string Description, IReadOnlyList<string> Values);
