using MatterportForDataverse.Core.Events;

namespace MatterportForDataverse.Plugins;

/// <summary>
/// Says that an order was decided or delivered, in the transaction in which its row shows it: update of <c>mpt_order</c> with the image
/// Before, after the operation.
/// </summary>
public sealed class RaiseOrderStep : Step
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation) =>
        invocation.Raise(OrderMoved.Of(invocation.PrimaryId, invocation.RequiredBefore(), invocation.Target));
}
