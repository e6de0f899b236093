using MatterportForDataverse.Core.Guards;
using MatterportForDataverse.Core.Linking;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Plugins;

/// <summary>
/// Brings a property's changes to its current model, and refuses what a person types and Matterport would not take: update of
/// <c>mpt_property</c>, after the operation, with the images Before and After.
/// </summary>
public sealed class CopyRecordToModelStep : Step
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation)
    {
        // The image after the operation is of the row that this transaction has locked, and linking writes the row.
        if (invocation.RequiredAfter().Get(PropertyTable.CurrentModelId) is not { } model || invocation.CopiedFrom == model)
        {
            return;
        }

        var (before, write, mappings) = (invocation.RequiredBefore(), invocation.Target, invocation.Mappings);
        if (!invocation.IsSystem)
        {
            GuardOutgoing.CheckProperty(before, write, mappings);
        }

        new FollowEdits(invocation.System, invocation.Authorship, invocation.WriteCopy).OfProperty(before, write, model, mappings);
    }
}
