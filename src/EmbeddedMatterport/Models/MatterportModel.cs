using System.Text.Json.Serialization;

namespace MatterportForDataverse.EmbeddedMatterport.Models;

/// <summary>One model as Matterport keeps it. Immutable: an edit makes the next version.</summary>
public sealed record MatterportModel
{
    /// <summary>11 letters and digits in the older form, 25 in the newer.</summary>
    public required string Id { get; init; }

    /// <summary>Floors, rooms, sweeps and the like are derived from it until somebody edits them.</summary>
    public int Seed { get; init; }

    /// <summary>The id of the organization that has it.</summary>
    public string Organization { get; init; } = "";

    /// <summary>In UTC, whole seconds.</summary>
    public DateTime Created { get; init; }

    /// <summary>In UTC, whole seconds; moves with every edit.</summary>
    public DateTime Modified { get; init; }

    /// <summary>The secondary id, by which other systems know the model.</summary>
    public string? InternalId { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>"Internal notes" on Matterport's pages.</summary>
    public string? Description { get; init; }

    /// <summary>A value of ModelState, "active" or "inactive" mostly.</summary>
    public string State { get; init; } = "active";

    /// <summary>A value of ModelAccessVisibility.</summary>
    public string Visibility { get; init; } = "private";

    /// <summary>What the visibility "password" asks for; null with every other one.</summary>
    public string? Password { get; init; }

    /// <summary>When the visibility last changed, in UTC.</summary>
    public DateTime VisibilityChanged { get; init; }

    /// <summary>Whether it is the demo model that every account has.</summary>
    public bool Demo { get; init; }

    /// <summary>Where it stands.</summary>
    public PostalAddress Address { get; init; } = PostalAddress.Empty;

    /// <summary>Where it stands in degrees; null when Matterport does not know it.</summary>
    public GeoPoint? Location { get; init; }

    /// <summary>The id in a listing service (MLS).</summary>
    public string? MlsId { get; init; }

    /// <summary>The name of that listing service.</summary>
    public string? MlsName { get; init; }

    /// <summary>What its public page says.</summary>
    public Publication Publication { get; init; } = Publication.Empty;

    /// <summary>What the viewer shows.</summary>
    public ViewerOptions Options { get; init; } = ViewerOptions.Default;

    /// <summary>How many floors it has.</summary>
    public int FloorCount { get; init; } = 1;

    /// <summary>How many rooms it has.</summary>
    public int RoomCount { get; init; } = 4;

    /// <summary>How many scans it was made of.</summary>
    public int SweepCount { get; init; } = 20;

    /// <summary>How many Mattertags it has.</summary>
    public int TagCount { get; init; }

    /// <summary>The id of the photo that stands for the model; null for the first one.</summary>
    public string? ImageId { get; init; }

    /// <summary>What is inside, once somebody changed it; null while it follows from the seed.</summary>
    [JsonInclude]
    [JsonPropertyName("Details")]
    internal ModelContents? EditedContents { get; init; }

    /// <summary>Set on a model read through one of its views: the model's own id.</summary>
    [JsonIgnore]
    internal string? ViewOf { get; init; }

    /// <summary>The model's own id, also where it is read through a view.</summary>
    [JsonIgnore]
    internal string RealId => ViewOf ?? Id;

    [JsonIgnore]
    internal ModelContents Contents => EditedContents ?? new ModelContentsGenerator(this).Generate();

    [JsonIgnore]
    internal IReadOnlyList<Photo> Photos => EditedContents?.Photos ?? ModelContentsGenerator.Photos(this);

    [JsonIgnore]
    internal bool IsActive => State == "active";

    internal MatterportModel WithContents(ModelContents details) =>
        this with
        {
            EditedContents = details,
            FloorCount = details.Floors.Count,
            RoomCount = details.Rooms.Count,
            TagCount = details.Tags.Count,
        };
}
