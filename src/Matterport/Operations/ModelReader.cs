using System.Globalization;
using MatterportForDataverse.Matterport.Answers;
using MatterportForDataverse.Matterport.Errors;
using MatterportForDataverse.Matterport.Json;
using MatterportForDataverse.Matterport.Models;

namespace MatterportForDataverse.Matterport.Operations;

/// <summary>What a reply says about one model. Shared by search, reading and changing.</summary>
internal static class ModelReader
{
    /// <summary>A hit of a search, or null when it cannot be told which model it is.</summary>
    public static Model? Hit(ReplyNode node) => ModelId.TryParse(node.Text("id").ValueOr(null)) is { } id ? new Model(id, node, []) : null;

    /// <summary>All that <c>ModelDetails.graphql</c> asks for. What a search says in another form is brought into that form.</summary>
    public static Model Details(ReplyNode node, ModelId id) =>
        new(
            id,
            node,
            new Dictionary<string, Answer<string>>(StringComparer.Ordinal)
            {
                ["floors.count"] = node.Read(["floors"], CountFloors),
                ["publication.embed"] = node.Text("publication", "embed").Select(EmbedSnippet.Source),
            }
        );

    // A list with a floor that has no id is not the list of floors.
    private static Answer<string> CountFloors(ReplyNode list) =>
        list.Kind == NodeKind.List && list.Items.All(floor => floor.Text("id").HasValue)
            ? Answer<string>.Of(list.Items.Count.ToString(CultureInfo.InvariantCulture))
            : Answer<string>.Failed(new ReplyError(ErrorCodes.Malformed, "floors"));
}
