using MatterportForDataverse.Matterport.Documents;
using MatterportForDataverse.Matterport.Json;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Matterport.Transport;

namespace MatterportForDataverse.Matterport.Operations;

/// <summary>
/// Everything about one model, and which one that is: a view's id may stand wherever a model's does, and the answer then carries the view's
/// id (https://matterport.github.io/developer-docs/api/model/views-layers/). The main view has the id of the model.
/// </summary>
internal sealed class ReadModelQuery(ModelId id) : GraphQLOperation<ModelReading>
{
    private const string MainView = "matterport.model.layered";

    private static readonly DocumentTemplate Template = new(Documents.Document.Of<ReadModelQuery>());

    public override OperationKind Kind => OperationKind.Read;

    public override string Document { get; } = DocumentComposer.Compose(nameof(ReadModelQuery), [Template]);

    public override IReadOnlyDictionary<string, object?> Variables { get; } =
        new Dictionary<string, object?> { [DocumentComposer.Variable("id", 0)] = id.Value };

    /// <summary>The reading of what was asked for, under the id of the model that it belongs to.</summary>
    public override ModelReading Read(GraphQLReply reply)
    {
        var alias = DocumentComposer.Alias(0);
        var node = reply.Data.At(alias);
        var own = node.HasValue ? MainViewOf(node.Value) ?? ModelId.TryParse(node.Value.Text("id").ValueOr(null)) : null;
        // What went wrong with the views is no part of the model.
        return ModelReader.Reading(reply, alias, own ?? id, error => !error.Path.StartsWith(alias + "/views", StringComparison.Ordinal));
    }

    private static ModelId? MainViewOf(ReplyNode model)
    {
        var main = model.Optional("views")?.Items.Where(view => view.Text("type").ValueOr(null) == MainView).ToArray() ?? [];
        return main.Length == 1 ? ModelId.TryParse(main[0].Text("id").ValueOr(null)) : null;
    }
}
