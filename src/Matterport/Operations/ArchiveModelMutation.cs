using MatterportForDataverse.Matterport.Json;
using MatterportForDataverse.Matterport.Models;

namespace MatterportForDataverse.Matterport.Operations;

/// <summary>Archives a model, which nobody can view then.</summary>
internal sealed class ArchiveModelMutation(ModelId model) : ModelActMutation(model)
{
    public override string Document { get; } = Documents.Document.Of<ArchiveModelMutation>();

    protected override string Root => "updateModelState";

    protected override bool IsDone(ReplyNode answer) => Says(answer, "state", "inactive");
}
