using MatterportForDataverse.Core.Tags;

namespace MatterportForDataverse.Plugins;

/// <summary>Completes a new tag, and checks that it can be made in Matterport: create of <c>mpt_tag</c>, before the operation.</summary>
public sealed class PrepareTagStep : Step
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation)
    {
        if (invocation.IsSystem)
        {
            return;
        }

        foreach (var column in new PrepareTag(invocation.System, invocation.UtcNow).Complete(invocation.Target))
        {
            invocation.SetOnTarget(column.Key, column.Value);
        }
    }
}
