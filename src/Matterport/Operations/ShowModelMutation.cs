using MatterportForDataverse.Matterport.Json;
using MatterportForDataverse.Matterport.Models;

namespace MatterportForDataverse.Matterport.Operations;

/// <summary>
/// Lets more people see a model, or puts that back. The visibility stands in the document as a literal, because two enumerations are
/// published for the variable (https://matterport.github.io/developer-docs/api/model/samples/); which one is sent is a directive's matter.
/// </summary>
internal sealed class ShowModelMutation(ModelId model, string visibility) : ModelActMutation(model)
{
    public override string Document { get; } = Documents.Document.Of<ShowModelMutation>();

    public override IReadOnlyDictionary<string, object?> Variables { get; } =
        new Dictionary<string, object?>
        {
            ["modelId"] = model.Value,
            ["public"] = visibility == "public",
            ["unlisted"] = visibility == "unlisted",
            ["private"] = visibility == "private",
        };

    protected override string Root { get; } = visibility;

    protected override bool IsDone(ReplyNode answer) => Says(answer, "accessVisibility", Root);
}
