using MatterportForDataverse.Matterport.Answers;
using MatterportForDataverse.Matterport.Json;
using MatterportForDataverse.Matterport.Models;

namespace MatterportForDataverse.Matterport.Tags;

/// <summary>What a reply said about a tag (Mattertag) of a model. Only <see cref="Id"/> is sure.</summary>
public sealed class Tag : ApiObject
{
    /// <summary>The path of the label.</summary>
    public static readonly FieldPath LabelPath = new("label");

    /// <summary>The path of the description.</summary>
    public static readonly FieldPath DescriptionPath = new("description");

    /// <summary>The path of the color.</summary>
    public static readonly FieldPath ColorPath = new("color");

    /// <summary>The path of the icon.</summary>
    public static readonly FieldPath IconPath = new("icon");

    /// <summary>The path of the keywords.</summary>
    public static readonly FieldPath KeywordsPath = new("keywords");

    /// <summary>The path of whether it is shown.</summary>
    public static readonly FieldPath EnabledPath = new("enabled");

    /// <summary>The path of the link to its media.</summary>
    public static readonly FieldPath MediaPath = new("media");

    /// <summary>The path of the kind of its media.</summary>
    public static readonly FieldPath MediaTypePath = new("mediaType");

    /// <summary>The path of the id of its floor.</summary>
    public static readonly FieldPath FloorIdPath = new("floor.id");

    /// <summary>The path of the id of its room.</summary>
    public static readonly FieldPath RoomIdPath = new("room.id");

    /// <summary>The path of the length of its stem.</summary>
    public static readonly FieldPath StemLengthPath = new("stemLength");

    /// <summary>The path of whether its stem is shown.</summary>
    public static readonly FieldPath StemEnabledPath = new("stemEnabled");

    /// <summary>The path of the time of its creation.</summary>
    public static readonly FieldPath CreatedPath = new("created");

    /// <summary>The path of the time of its last change.</summary>
    public static readonly FieldPath ModifiedPath = new("modified");

    /// <summary>A tag of which only the id is known.</summary>
    public Tag(string id) => Id = id;

    internal Tag(string id, ReplyNode node)
        : base(node, []) => Id = id;

    private Tag(Tag other, FieldPath path, Answer<string> answer)
        : base(other, path, answer) => Id = other.Id;

    /// <summary>The id, which never changes: 11 letters and digits, or 25.</summary>
    public string Id { get; }

    /// <summary>Its short text.</summary>
    public Answer<string> Label => Text(LabelPath);

    /// <summary>Its long text, up to <see cref="TagLimits.DescriptionLength"/> characters.</summary>
    public Answer<string> Description => Text(DescriptionPath);

    /// <summary>Its color, as <c>#03687d</c>.</summary>
    public Answer<string> Color => Text(ColorPath);

    /// <summary>The name of its icon, as <c>public_symbols_video</c>.</summary>
    public Answer<string> Icon => Text(IconPath);

    /// <summary>Words that the viewer does not show.</summary>
    public Answer<IReadOnlyList<string>> Keywords => Texts(KeywordsPath);

    /// <summary>Whether it is shown.</summary>
    public Answer<bool> Enabled => Flag(EnabledPath);

    /// <summary>A link to its photo or video.</summary>
    public Answer<string> Media => Text(MediaPath);

    /// <summary><c>photo</c>, <c>video</c> or <c>rich</c>; null without media.</summary>
    public Answer<string> MediaType => Text(MediaTypePath);

    /// <summary>The id of its floor.</summary>
    public Answer<string> FloorId => Text(FloorIdPath);

    /// <summary>The id of its room.</summary>
    public Answer<string> RoomId => Text(RoomIdPath);

    /// <summary>Where it touches the surface.</summary>
    public Answer<Position> AnchorPosition => Position.Of(this, "anchorPosition");

    /// <summary>Where its disc is: the stem's length away from the anchor.</summary>
    public Answer<Position> DiscPosition => Position.Of(this, "discPosition");

    /// <summary>The direction of its stem, of length one.</summary>
    public Answer<Position> StemNormal => Position.Of(this, "stemNormal");

    /// <summary>How long its stem is, in metres.</summary>
    public Answer<decimal> StemLength => Number(StemLengthPath);

    /// <summary>Whether its stem is shown.</summary>
    public Answer<bool> StemEnabled => Flag(StemEnabledPath);

    /// <summary>When it was created, UTC.</summary>
    public Answer<DateTime> Created => Moment(CreatedPath);

    /// <summary>When it last changed, UTC.</summary>
    public Answer<DateTime> Modified => Moment(ModifiedPath);

    /// <summary>The same tag, with this answer at the path; numbers and times in invariant form.</summary>
    public Tag With(FieldPath path, Answer<string> answer) => new(this, path, answer);
}
