using MatterportForDataverse.Matterport.Answers;
using MatterportForDataverse.Matterport.Json;
using MatterportForDataverse.Matterport.Models;

namespace MatterportForDataverse.Matterport.Tags;

/// <summary>What a reply said about a room of a model.</summary>
public sealed class Room : ApiObject
{
    internal Room(string id, ReplyNode node)
        : base(node, []) => Id = id;

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The name that people gave it.</summary>
    public Answer<string> Label => Text(new FieldPath("label"));

    /// <summary>What kinds of room it is.</summary>
    public Answer<IReadOnlyList<string>> Kinds => Texts(new FieldPath("tags"));

    /// <summary>The id of its floor.</summary>
    public Answer<string> FloorId => Text(new FieldPath("floor.id"));
}
