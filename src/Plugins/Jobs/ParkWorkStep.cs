using MatterportForDataverse.Core.Jobs;

namespace MatterportForDataverse.Plugins;

/// <summary>
/// Keeps the work of a tag: delete of <c>mpt_tag</c>, before the transaction. In it, the platform has already deleted the activities that
/// are about the tag.
/// </summary>
public sealed class ParkWorkStep : Step
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation) =>
        new ParkWork(invocation.System, invocation.Require).Handle(invocation.PrimaryId);
}
