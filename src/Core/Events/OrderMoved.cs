using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Events;

/// <summary>
/// An order waits for an approval, was decided, or was delivered, as its row comes to show. No order comes into any of these states twice.
/// </summary>
public static class OrderMoved
{
    /// <summary>The event that a write makes; null when it makes none.</summary>
    /// <param name="id">The row's id.</param>
    /// <param name="before">The row as it was; null when it is created.</param>
    /// <param name="written">What is written.</param>
    public static BusinessEvent? Of(Guid id, Row? before, Row written)
    {
        var now = written.Get(OrderTable.State);
        var state = now == before?.Get(OrderTable.State) ? null : now;
        return state switch
        {
            OrderState.Approved or OrderState.Rejected => Decided(id, before ?? written, (int)state),
            OrderState.Delivered => Delivered(id, before ?? written),
            OrderState.Requested when before is null => Waiting(id, written, reminder: 0),
            _ when IsReminder(before, written) => Waiting(id, before!, written.Get(OrderTable.Reminders) ?? 0),
            _ => null,
        };
    }

    private static bool IsReminder(Row? before, Row written) =>
        before is not null && written.Get(OrderTable.Reminders) > (before.Get(OrderTable.Reminders) ?? 0);

    private static BusinessEvent Waiting(Guid id, Row order, int reminder) =>
        new(
            OnApprovalWaitingMessage.Name,
            new OnApprovalWaitingMessage.Request
            {
                OrderId = id,
                AccountId = order.Get(OrderTable.AccountId)?.Id,
                ModelRowId = order.Get(OrderTable.ModelId)?.Id,
                Reminder = reminder,
            }.ToParameters()
        );

    private static BusinessEvent Decided(Guid id, Row order, int state) =>
        new(
            OnOrderDecidedMessage.Name,
            new OnOrderDecidedMessage.Request
            {
                OrderId = id,
                AccountId = order.Get(OrderTable.AccountId)?.Id,
                ModelRowId = order.Get(OrderTable.ModelId)?.Id,
                State = state,
            }.ToParameters()
        );

    private static BusinessEvent Delivered(Guid id, Row order) =>
        new(
            OnOrderDeliveredMessage.Name,
            new OnOrderDeliveredMessage.Request
            {
                OrderId = id,
                AccountId = order.Get(OrderTable.AccountId)?.Id,
                ModelRowId = order.Get(OrderTable.ModelId)?.Id,
            }.ToParameters()
        );
}
