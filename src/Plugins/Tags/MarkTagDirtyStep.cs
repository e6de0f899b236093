using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Mirroring;

namespace MatterportForDataverse.Plugins;

/// <summary>
/// Marks a tag that has something for Matterport: update of <c>mpt_tag</c>, before the operation, with the image Before.
/// </summary>
public sealed class MarkTagDirtyStep : Step
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation)
    {
        var marks = MarkDirty.Marks(
            TagFields.Set,
            invocation.RequiredBefore(),
            invocation.Target,
            invocation.Mappings.Tags,
            invocation.UtcNow()
        );
        foreach (var mark in marks)
        {
            invocation.SetOnTarget(mark.Key, mark.Value);
        }
    }
}
