using MatterportForDataverse.Core.Linking;

namespace MatterportForDataverse.Plugins;

/// <summary>
/// Brings a model's changes to its linked records, and takes its links away when it is marked as missing: update of <c>mpt_model</c>,
/// after the operation, with the image Before.
/// </summary>
public sealed class CopyModelToRecordsStep : Step
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation) =>
        new FollowEdits(invocation.System, invocation.Authorship, invocation.WriteCopy).OfModel(
            invocation.RequiredBefore(),
            invocation.Target,
            invocation.Mappings,
            invocation.CopiedFrom
        );
}
