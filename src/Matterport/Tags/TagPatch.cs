namespace MatterportForDataverse.Matterport.Tags;

/// <summary>Fields of a tag to set. Null leaves a field as it is; an empty text clears one.</summary>
public sealed record TagPatch
{
    /// <summary>The id of its floor; a new tag needs it.</summary>
    public string? FloorId { get; init; }

    /// <summary>The id of its room.</summary>
    public string? RoomId { get; init; }

    /// <summary>Whether it is shown; a new tag needs it.</summary>
    public bool? Enabled { get; init; }

    /// <summary>Its short text; a new tag needs one, or a description, or media.</summary>
    public string? Label { get; init; }

    /// <summary>Its long text.</summary>
    public string? Description { get; init; }

    /// <summary>Its color.</summary>
    public string? Color { get; init; }

    /// <summary>The name of its icon.</summary>
    public string? Icon { get; init; }

    /// <summary>All its keywords, in place of those it has.</summary>
    public IReadOnlyList<string>? Keywords { get; init; }

    /// <summary>Where it touches the surface, on the API's axes; a new tag needs it.</summary>
    public Position? AnchorPosition { get; init; }

    /// <summary>The direction of its stem, of length one.</summary>
    public Position? StemNormal { get; init; }

    /// <summary>How long its stem is, in metres.</summary>
    public decimal? StemLength { get; init; }

    /// <summary>Whether its stem is shown.</summary>
    public bool? StemEnabled { get; init; }

    /// <summary>A link to its photo or video.</summary>
    public string? MediaUrl { get; init; }

    /// <summary><c>photo</c> or <c>video</c>; it is not cleared by an empty text.</summary>
    public string? MediaType { get; init; }

    /// <summary>True while no field is to be set.</summary>
    public bool IsEmpty => Values.Count == 0;

    /// <summary>The fields as Matterport takes them.</summary>
    internal Dictionary<string, object?> Values =>
        new (string Name, object? Value)[]
        {
            ("floorId", FloorId),
            ("roomId", RoomId),
            ("enabled", Enabled),
            ("label", Label),
            ("description", Description),
            ("color", Color),
            ("icon", Icon),
            ("keywords", Keywords),
            ("anchorPosition", AnchorPosition?.Parts),
            ("stemNormal", StemNormal?.Parts),
            ("stemLength", StemLength),
            ("stemEnabled", StemEnabled),
            ("mediaUrl", MediaUrl),
            ("mediaType", MediaType),
        }
            .Where(set => set.Value is not null)
            .ToDictionary(set => set.Name, set => set.Value, StringComparer.Ordinal);
}
