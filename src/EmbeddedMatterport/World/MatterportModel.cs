using System.Text.Json.Serialization;

namespace MatterportForDataverse.EmbeddedMatterport.World;

/// <summary>One model as Matterport keeps it. Immutable: an edit makes the next version.</summary>
public sealed record MatterportModel
{
    public required string Id { get; init; }

    /// <summary>Floors, rooms, sweeps and the like are derived from it until somebody edits them.</summary>
    public int Seed { get; init; }

    public string Organization { get; init; } = "";
    public DateTime Created { get; init; }
    public DateTime Modified { get; init; }
    public string? InternalId { get; init; }
    public string? Name { get; init; }

    /// <summary>"Internal notes" on Matterport's pages.</summary>
    public string? Description { get; init; }

    /// <summary>A value of ModelState, "active" or "inactive" mostly.</summary>
    public string State { get; init; } = "active";

    /// <summary>A value of ModelAccessVisibility.</summary>
    public string Visibility { get; init; } = "private";

    public string? Password { get; init; }
    public DateTime VisibilityChanged { get; init; }
    public bool Demo { get; init; }
    public PostalAddress Address { get; init; } = PostalAddress.Empty;
    public GeoPoint? Location { get; init; }
    public string? MlsId { get; init; }
    public string? MlsName { get; init; }
    public Publication Publication { get; init; } = Publication.Empty;
    public ViewerOptions Options { get; init; } = ViewerOptions.Default;
    public int FloorCount { get; init; } = 1;
    public int RoomCount { get; init; } = 4;
    public int SweepCount { get; init; } = 20;
    public int TagCount { get; init; }

    /// <summary>The id of the photo that stands for the model; null for the first one.</summary>
    public string? ImageId { get; init; }

    /// <summary>What is inside, once somebody changed it; null while it follows from the seed.</summary>
    [JsonInclude]
    internal ModelDetails? Details { get; init; }

    /// <summary>Set on a model read through one of its views: the model's own id.</summary>
    [JsonIgnore]
    internal string? ViewOf { get; init; }

    /// <summary>The model's own id, also where it is read through a view.</summary>
    [JsonIgnore]
    internal string RealId => ViewOf ?? Id;

    [JsonIgnore]
    internal ModelDetails Inside => Details ?? ModelDetails.Derive(this);

    [JsonIgnore]
    internal IReadOnlyList<Photo> Photos => Details?.Photos ?? DetailsFromSeed.Photos(this);

    [JsonIgnore]
    internal bool IsActive => State == "active";

    internal MatterportModel WithDetails(ModelDetails details) =>
        this with
        {
            Details = details,
            FloorCount = details.Floors.Count,
            RoomCount = details.Rooms.Count,
            TagCount = details.Tags.Count,
        };
}
