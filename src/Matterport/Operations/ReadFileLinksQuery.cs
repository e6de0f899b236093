using MatterportForDataverse.Matterport.Answers;
using MatterportForDataverse.Matterport.Bundles;
using MatterportForDataverse.Matterport.Json;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Matterport.Transport;

namespace MatterportForDataverse.Matterport.Operations;

/// <summary>The files of an add-on of a model, with fresh links; null when Matterport does not say what there is.</summary>
internal sealed class ReadFileLinksQuery(ModelId id, string bundleId) : GraphQLOperation<IReadOnlyList<FileLink>?>
{
    public override OperationKind Kind => OperationKind.Read;

    public override string Document { get; } = Documents.Document.Of<ReadFileLinksQuery>();

    public override IReadOnlyDictionary<string, object?> Variables { get; } =
        new Dictionary<string, object?> { ["id"] = id.Value, ["bundleId"] = bundleId };

    public override IReadOnlyList<FileLink>? Read(GraphQLReply reply)
    {
        var model = reply.Data.At("model");
        return model.HasValue && model.Value.Text("id").ValueOr(null) == id.Value
            ? model.Value.Read(["bundle", "assets"], Answer<ReplyNode>.Of) switch
            {
                { HasValue: true, Value.Kind: NodeKind.List } files => files.Value.Items.Select(LinkOf).ToArray(),
                { IsNull: true } => [],
                _ => null,
            }
            : null;
    }

    /// <summary>The file that a node of <c>assets</c> shows.</summary>
    internal static BundleFile FileOf(ReplyNode node) =>
        new(
            node.Text("id").ValueOr(null),
            node.Text("filename").ValueOr(null),
            node.Text("format").ValueOr(null) ?? "",
            node.Text("status").ValueOr(null)
        );

    private static FileLink LinkOf(ReplyNode node) =>
        new(FileOf(node), node.Text("url").ValueOr(null), node.Moment("validUntil") is { HasValue: true } until ? until.Value : null);
}
