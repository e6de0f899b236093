using MatterportForDataverse.Core.Events;

namespace MatterportForDataverse.Plugins;

/// <summary>
/// Says that an order waits, was decided, or was delivered, in the transaction in which its row shows it: create of <c>mpt_order</c>, and
/// update with the image Before, after the operation.
/// </summary>
public sealed class RaiseOrderStep : Step
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation) =>
        invocation.Raise(OrderMoved.Of(invocation.PrimaryId, invocation.Before, invocation.Target));
}
