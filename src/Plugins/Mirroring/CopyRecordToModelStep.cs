using MatterportForDataverse.Core.Linking;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Plugins;

/// <summary>
/// Brings a property's changes to its current model: update of <c>mpt_property</c>, after the operation, with the images Before and After.
/// </summary>
public sealed class CopyRecordToModelStep : Step
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation)
    {
        // The image after the operation is of the row that this transaction has locked, and linking writes the row.
        if (invocation.RequiredAfter().Get(PropertyTable.CurrentModelId) is { } model && invocation.CopiedFrom != model)
        {
            new FollowEdits(invocation.System, invocation.Authorship, invocation.WriteCopy).OfProperty(
                invocation.RequiredBefore(),
                invocation.Target,
                model,
                invocation.Mappings
            );
        }
    }
}
