namespace MatterportForDataverse.Matterport.Models;

/// <summary>What replies said about a model. A field that was not asked for is absent; only <see cref="Id"/> is sure.</summary>
public sealed record Model
{
    /// <summary>The id, which never changes.</summary>
    public required ModelId Id { get; init; }

    /// <summary>The secondary id, by which other systems know the model.</summary>
    public Answer<string> InternalId { get; init; }

    /// <summary>The name.</summary>
    public Answer<string> Name { get; init; }

    /// <summary>What Matterport's pages call internal notes.</summary>
    public Answer<string> Description { get; init; }

    /// <summary>The text the public sees.</summary>
    public Answer<string> Summary { get; init; }

    /// <summary>The id in a listing service (MLS).</summary>
    public Answer<string> MlsId { get; init; }

    /// <summary>The name of that listing service.</summary>
    public Answer<string> MlsName { get; init; }

    /// <summary>A value of Matterport's <c>ModelState</c>: <c>active</c>, <c>inactive</c> for an archived model, and others.</summary>
    public Answer<string> State { get; init; }

    /// <summary><c>public</c>, <c>unlisted</c>, <c>private</c> or <c>password</c>.</summary>
    public Answer<string> AccessVisibility { get; init; }

    /// <summary>In UTC, like <see cref="Modified"/>.</summary>
    public Answer<DateTime> Created { get; init; }

    /// <summary>When something of the model last changed.</summary>
    public Answer<DateTime> Modified { get; init; }

    /// <summary>Where it stands.</summary>
    public ModelAddress Address { get; init; } = ModelAddress.Absent;

    /// <summary>In degrees (WGS 84), like <see cref="Longitude"/>.</summary>
    public Answer<decimal> Latitude { get; init; }

    /// <summary>In degrees (WGS 84).</summary>
    public Answer<decimal> Longitude { get; init; }

    /// <summary>The image's id; its link is signed, expires, and is never read here.</summary>
    public Answer<string> ThumbnailId { get; init; }

    /// <summary>How many floors it has.</summary>
    public Answer<int> FloorCount { get; init; }

    /// <summary>How many rooms it has; told by a search only, like <see cref="TagCount"/>.</summary>
    public Answer<int> RoomCount { get; init; }

    /// <summary>How many Mattertags it has.</summary>
    public Answer<int> TagCount { get; init; }

    /// <summary>How many of the plan's spaces the model takes.</summary>
    public Answer<int> SlotsUsed { get; init; }

    // From here on: told by the question about one model only, not by a search.

    /// <summary>Who presents the model, as the public sees it.</summary>
    public Answer<string> PresentedBy { get; init; }

    /// <summary>A link from the public page to elsewhere.</summary>
    public Answer<string> ExternalUrl { get; init; }

    /// <summary>The name of the contact on the public page.</summary>
    public Answer<string> ContactName { get; init; }

    /// <summary>The contact's email address.</summary>
    public Answer<string> ContactEmail { get; init; }

    /// <summary>The contact's telephone number.</summary>
    public Answer<string> ContactPhone { get; init; }

    /// <summary>The address of the tour, with the default branding.</summary>
    public Answer<string> ShareLink { get; init; }

    /// <summary>The address inside the embedding snippet, or the snippet as text where it has none.</summary>
    public Answer<string> EmbedLink { get; init; }

    /// <summary>How much of the address the public sees: <c>full</c>, <c>partial</c> or <c>none</c>.</summary>
    public Answer<string> AddressVisibility { get; init; }

    /// <summary>In square metres, like <see cref="IndoorArea"/>.</summary>
    public Answer<decimal> FloorArea { get; init; }

    /// <summary>In square metres.</summary>
    public Answer<decimal> IndoorArea { get; init; }

    /// <summary>In cubic metres.</summary>
    public Answer<decimal> Volume { get; init; }

    /// <summary>How many scans the model was made of.</summary>
    public Answer<int> ScanCount { get; init; }

    /// <summary>What the viewer shows.</summary>
    public Answer<ModelOptions> Options { get; init; }
}
