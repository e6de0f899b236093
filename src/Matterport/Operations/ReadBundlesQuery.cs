using MatterportForDataverse.Matterport.Answers;
using MatterportForDataverse.Matterport.Bundles;
using MatterportForDataverse.Matterport.Errors;
using MatterportForDataverse.Matterport.Json;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Matterport.Transport;

namespace MatterportForDataverse.Matterport.Operations;

/// <summary>The add-ons of a model, and what an order depends on.</summary>
internal sealed class ReadBundlesQuery(ModelId id) : GraphQLOperation<BundlesReading>
{
    public override OperationKind Kind => OperationKind.Read;

    public override string Document { get; } = Documents.Document.Of<ReadBundlesQuery>();

    public override IReadOnlyDictionary<string, object?> Variables { get; } = new Dictionary<string, object?> { ["id"] = id.Value };

    public override BundlesReading Read(GraphQLReply reply)
    {
        var errors = reply.ErrorsOf("model").ToArray();
        var reading = new BundlesReading(id)
        {
            Error = errors.FirstOrDefault(),
            NotFound = errors.Any(error => error is { Code: ErrorCodes.NotFound, Path: "model" }),
        };
        var node = reply.Data.At("model");
        return node.HasValue && node.Value.Text("id").ValueOr(null) == id.Value ? Whole(reading, node.Value) : reading;
    }

    private static BundlesReading Whole(BundlesReading reading, ReplyNode model)
    {
        var bundles = model.Read(["bundles"], Answer<ReplyNode>.Of);
        return reading with
        {
            Name = model.Text("name"),
            State = model.Text("state"),
            Visibility = model.Text("accessVisibility"),
            Slots = model.Count("billingInformation", "multiSpaceUse"),
            Scans = model.Count("assets", "sizeEstimates", "scanCount"),
            Area = model.Decimal("dimensions", "areaFloor"),
            Bundles = bundles is { HasValue: true, Value.Kind: NodeKind.List } ? bundles.Value.Items.Select(BundleOf).ToArray() : null,
        };
    }

    private static Bundle BundleOf(ReplyNode node)
    {
        var progress = node.Text("processing", "status");
        return new Bundle(
            node.Text("id").ValueOr("")!,
            node.Text("name").ValueOr(null) ?? node.Text("id").ValueOr("")!,
            node.Text("description").ValueOr(null) ?? "",
            node.Text("availability").ValueOr(null)
        )
        {
            Options = node.Read(["availableOptions"], Answer<ReplyNode>.Of) switch
            {
                { HasValue: true, Value.Kind: NodeKind.List } options => options.Value.Items.Select(OptionOf).ToArray(),
                { IsNull: true } => [],
                _ => null,
            },
            Files = node.Read(["assets"], Answer<ReplyNode>.Of) switch
            {
                { HasValue: true, Value.Kind: NodeKind.List } files => files.Value.Items.Select(ReadFileLinksQuery.FileOf).ToArray(),
                { IsNull: true } => [],
                _ => null,
            },
            ProcessingIsKnown = progress.IsKnown,
            Progress = progress.ValueOr(null),
            ProgressOn = node.Moment("processing", "lastModified") is { HasValue: true } moved ? moved.Value : null,
            FailureCode = node.Text("processing", "failureCode").ValueOr(null),
            FailureReason = node.Text("processing", "failureReason").ValueOr(null),
        };
    }

    private static BundleOption OptionOf(ReplyNode node) =>
        new(node.Text("key").ValueOr("")!, node.Text("description").ValueOr(null) ?? "", node.Texts("values").ValueOr(null) ?? []);
}
