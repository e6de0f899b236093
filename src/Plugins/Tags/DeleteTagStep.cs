using MatterportForDataverse.Core.Tags;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Plugins;

/// <summary>
/// Remembers a tag that somebody deletes, so that it is hidden in the tour and not taken for a new one: delete of <c>mpt_tag</c>, before
/// the operation. What the system deletes is known to be gone, or goes with its model.
/// </summary>
public sealed class DeleteTagStep : Step
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation)
    {
        if (!invocation.IsSystem)
        {
            DeleteTag.Remember(
                invocation.System,
                new RowReference(TagTable.Table, invocation.PrimaryId),
                TagDeletion.Hide,
                invocation.InitiatingUserId,
                invocation.UtcNow()
            );
        }
    }
}
