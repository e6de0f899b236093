using MatterportForDataverse.Matterport.Json;
using MatterportForDataverse.Matterport.Transport;

namespace MatterportForDataverse.Matterport.Setup;

/// <summary>Whether the plan has folders.</summary>
internal sealed class CheckFoldersQuery : GraphQLOperation<Availability>
{
    public override OperationKind Kind => OperationKind.Read;

    public override string Document { get; } = Documents.Document.Of<CheckFoldersQuery>();

    public override Availability Read(GraphQLReply reply) => FeatureAvailability.Of(reply.Data.At("rootFolder"));
}
