namespace MatterportForDataverse.Matterport;

/// <summary>Whether the plan has folders.</summary>
internal sealed class CheckFoldersQuery : Operation<Availability>
{
    public override OperationKind Kind => OperationKind.Read;

    public override string Document { get; } = Matterport.Document.Of<CheckFoldersQuery>();

    public override Availability Read(Reply reply) => FeatureAnswer.Of(reply.Data.At("rootFolder"));
}
