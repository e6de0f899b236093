using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Linking;

namespace MatterportForDataverse.Plugins;

/// <summary>
/// Brings a property's changes to its current model: update of <c>mpt_property</c>, after the operation, with the image Before.
/// </summary>
public sealed class CopyRecordToModelStep : Step
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation) =>
        new FollowEdits(invocation.System, invocation.Authorship).OfProperty(
            invocation.RequiredBefore(),
            invocation.Target,
            Mappings.Load(invocation.System)
        );
}
