using MatterportForDataverse.Core.Events;

namespace MatterportForDataverse.Plugins;

/// <summary>
/// Says that there is a new tag, in the transaction that makes it: create of <c>mpt_tag</c>, after the operation.
/// </summary>
public sealed class RaiseTagCreatedStep : Step
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation) =>
        invocation.Raise(TagCreated.Of(invocation.System, invocation.PrimaryId, invocation.Target));
}
