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

    /// <summary>What came of asking about one model.</summary>
    /// <param name="counts">Which errors are about the model.</param>
    public static ModelReading Reading(GraphQLReply reply, string alias, ModelId id, Func<ReplyError, bool> counts)
    {
        var errors = reply.ErrorsOf(alias).Where(counts).ToArray();
        var archived = errors.Any(error => error.Code == ErrorCodes.ModelInactive);
        var node = reply.Data.At(alias);
        if (!node.HasValue)
        {
            return new ModelReading { Error = node.Error ?? new ReplyError(ErrorCodes.Unknown, alias), Archived = archived };
        }

        var model = Details(node.Value, id);
        return new ModelReading
        {
            Model = model,
            Error = errors.FirstOrDefault(),
            Archived = archived || model.State.ValueOr(null) == "inactive",
        };
    }

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
