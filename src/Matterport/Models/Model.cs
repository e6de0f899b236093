namespace MatterportForDataverse.Matterport.Models;

/// <summary>What replies said about a model. A field that was not asked for is absent; only <see cref="Id"/> is sure.</summary>
public sealed record Model
{
    public required ModelId Id { get; init; }

    public Answer<string> InternalId { get; init; }

    public Answer<string> Name { get; init; }

    /// <summary>What Matterport's pages call internal notes.</summary>
    public Answer<string> Description { get; init; }

    /// <summary>The text the public sees.</summary>
    public Answer<string> Summary { get; init; }

    public Answer<string> MlsId { get; init; }

    public Answer<string> MlsName { get; init; }

    public Answer<string> State { get; init; }

    public Answer<string> AccessVisibility { get; init; }

    /// <summary>In UTC, like <see cref="Modified"/>.</summary>
    public Answer<DateTime> Created { get; init; }

    public Answer<DateTime> Modified { get; init; }

    public Answer<bool> Demo { get; init; }

    public ModelAddress Address { get; init; } = ModelAddress.Absent;

    public Answer<decimal> Latitude { get; init; }

    public Answer<decimal> Longitude { get; init; }

    /// <summary>The image's id; its link is signed, expires, and is never read here.</summary>
    public Answer<string> ThumbnailId { get; init; }

    public Answer<int> FloorCount { get; init; }

    public Answer<int> RoomCount { get; init; }

    public Answer<int> TagCount { get; init; }

    /// <summary>How many of the plan's spaces the model takes.</summary>
    public Answer<int> SlotsUsed { get; init; }

    // From here on: told by the question about one model only, not by a search.
    public Answer<string> PresentedBy { get; init; }

    public Answer<string> ExternalUrl { get; init; }

    public Answer<string> ContactName { get; init; }

    public Answer<string> ContactEmail { get; init; }

    public Answer<string> ContactPhone { get; init; }

    public Answer<bool> Published { get; init; }

    public Answer<string> ShareLink { get; init; }

    /// <summary>The address inside the embedding snippet, or the snippet as text where it has none.</summary>
    public Answer<string> EmbedLink { get; init; }

    /// <summary>How much of the address the public sees: full, partial or none.</summary>
    public Answer<string> AddressVisibility { get; init; }

    /// <summary>In square metres, like <see cref="IndoorArea"/>.</summary>
    public Answer<decimal> FloorArea { get; init; }

    public Answer<decimal> IndoorArea { get; init; }

    /// <summary>In cubic metres.</summary>
    public Answer<decimal> Volume { get; init; }

    public Answer<int> ScanCount { get; init; }

    public Answer<ModelOptions> Options { get; init; }

    public Answer<IReadOnlyList<Floor>> Floors { get; init; }
}
