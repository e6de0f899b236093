using MatterportForDataverse.Matterport.Json;
using MatterportForDataverse.Matterport.Models;

namespace MatterportForDataverse.Matterport.Operations;

/// <summary>Activates an archived model, which may be charged.</summary>
internal sealed class ActivateModelMutation(ModelId model) : ModelActMutation(model)
{
    public override string Document { get; } = Documents.Document.Of<ActivateModelMutation>();

    protected override string Root => "updateModelState";

    protected override bool IsDone(ReplyNode answer) => Says(answer, "state", "active");
}
