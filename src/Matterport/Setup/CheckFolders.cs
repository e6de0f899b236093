namespace MatterportForDataverse.Matterport;

/// <summary>Whether the plan has folders.</summary>
internal sealed class CheckFolders : Operation<Availability>
{
    public override OperationKind Kind => OperationKind.Read;

    public override string Document { get; } = Matterport.Document.Of<CheckFolders>();

    public override Availability Read(Reply reply) => FeatureAnswer.Of(reply.Data.At("rootFolder"));
}
