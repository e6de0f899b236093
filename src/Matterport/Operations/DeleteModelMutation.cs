using MatterportForDataverse.Matterport.Json;
using MatterportForDataverse.Matterport.Models;

namespace MatterportForDataverse.Matterport.Operations;

/// <summary>Deletes a model for good.</summary>
internal sealed class DeleteModelMutation(ModelId model) : ModelActMutation(model)
{
    public override string Document { get; } = Documents.Document.Of<DeleteModelMutation>();

    protected override string Root => "deleteModel";

    protected override bool IsDone(ReplyNode answer) => answer.Flag().ValueOr(false);
}
