using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Events;

/// <summary>An order was decided or delivered, as its row comes to show. No order comes into either state twice.</summary>
public static class OrderMoved
{
    /// <summary>The event that a new state makes; null when it makes none.</summary>
    /// <param name="id">The row's id.</param>
    /// <param name="before">The row as it was.</param>
    /// <param name="written">What is written.</param>
    public static BusinessEvent? Of(Guid id, Row before, Row written)
    {
        var state = written.Get(OrderTable.State);
        if (state == before.Get(OrderTable.State))
        {
            return null;
        }

        return state switch
        {
            OrderState.Approved or OrderState.Rejected => new BusinessEvent(
                OnOrderDecidedMessage.Name,
                new OnOrderDecidedMessage.Request
                {
                    OrderId = id,
                    AccountId = before.Get(OrderTable.AccountId)?.Id,
                    ModelRowId = before.Get(OrderTable.ModelId)?.Id,
                    State = (int)state,
                }.ToParameters()
            ),
            OrderState.Delivered => new BusinessEvent(
                OnOrderDeliveredMessage.Name,
                new OnOrderDeliveredMessage.Request
                {
                    OrderId = id,
                    AccountId = before.Get(OrderTable.AccountId)?.Id,
                    ModelRowId = before.Get(OrderTable.ModelId)?.Id,
                }.ToParameters()
            ),
            _ => null,
        };
    }
}
