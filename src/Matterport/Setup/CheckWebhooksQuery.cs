using MatterportForDataverse.Matterport.Json;
using MatterportForDataverse.Matterport.Transport;

namespace MatterportForDataverse.Matterport.Setup;

/// <summary>Whether the plan has webhooks.</summary>
internal sealed class CheckWebhooksQuery : GraphQLOperation<Availability>
{
    public override OperationKind Kind => OperationKind.Read;

    public override string Document { get; } = Documents.Document.Of<CheckWebhooksQuery>();

    public override Availability Read(GraphQLReply reply) => FeatureAvailability.Of(reply.Data.At("modelEventWebhookCallbacks"));
}
