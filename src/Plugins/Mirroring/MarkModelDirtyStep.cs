using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Mirroring;

namespace MatterportForDataverse.Plugins;

/// <summary>
/// Marks a model that has something for Matterport: update of <c>mpt_model</c>, before the operation, with the image Before.
/// </summary>
public sealed class MarkModelDirtyStep : Step
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation)
    {
        var marks = MarkDirty.Marks(
            ModelFields.Set,
            invocation.RequiredBefore(),
            invocation.Target,
            invocation.Mappings.Fields,
            invocation.UtcNow()
        );
        foreach (var mark in marks)
        {
            invocation.SetOnTarget(mark.Key, mark.Value);
        }
    }
}
