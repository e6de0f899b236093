using MatterportForDataverse.Matterport.Answers;
using MatterportForDataverse.Matterport.Json;
using MatterportForDataverse.Matterport.Models;

namespace MatterportForDataverse.Matterport.Tags;

/// <summary>What a reply said about a floor of a model.</summary>
public sealed class Floor : ApiObject
{
    internal Floor(string id, ReplyNode node)
        : base(node, []) => Id = id;

    /// <summary>The id. Floors of different models often have the same one.</summary>
    public string Id { get; }

    /// <summary>What it is called.</summary>
    public Answer<string> Label => Text(new FieldPath("label"));

    /// <summary>Its place from below; 0 is the lowest.</summary>
    public Answer<int> Sequence => Count(new FieldPath("sequence"));
}
