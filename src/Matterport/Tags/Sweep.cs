using MatterportForDataverse.Matterport.Answers;
using MatterportForDataverse.Matterport.Json;
using MatterportForDataverse.Matterport.Models;

namespace MatterportForDataverse.Matterport.Tags;

/// <summary>What a reply said about a place where the camera stood.</summary>
public sealed class Sweep : ApiObject
{
    internal Sweep(string id, ReplyNode node)
        : base(node, []) => Id = id;

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>What it is called.</summary>
    public Answer<string> Label => Text(new FieldPath("label"));

    /// <summary>Where the camera stood.</summary>
    public Answer<Position> Position => Tags.Position.Of(this, "position");

    /// <summary>The id of its floor.</summary>
    public Answer<string> FloorId => Text(new FieldPath("floor.id"));

    /// <summary>The id of its room.</summary>
    public Answer<string> RoomId => Text(new FieldPath("room.id"));
}
