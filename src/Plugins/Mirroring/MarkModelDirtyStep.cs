using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Guards;
using MatterportForDataverse.Core.Mirroring;

namespace MatterportForDataverse.Plugins;

/// <summary>
/// Marks a model that has something for Matterport, and refuses what a person types and Matterport would not take: update of
/// <c>mpt_model</c>, before the operation, with the image Before.
/// </summary>
public sealed class MarkModelDirtyStep : Step
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation)
    {
        var (before, write, rules) = (invocation.RequiredBefore(), invocation.Target, invocation.Mappings.Fields);
        if (!invocation.IsSystem)
        {
            GuardOutgoing.Check(ModelFields.Set, before, write, () => rules);
        }

        var marks = MarkDirty.Marks(ModelFields.Set, before, write, rules, invocation.UtcNow());
        foreach (var mark in marks)
        {
            invocation.SetOnTarget(mark.Key, mark.Value);
        }
    }
}
