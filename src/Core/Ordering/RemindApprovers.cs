using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>
/// Counts on an order that its approvers are reminded, once on each working day after that of the request; the write raises the event from
/// which a flow tells them.
/// </summary>
/// <param name="system">The rows as the system.</param>
/// <param name="now">The clock, UTC.</param>
public sealed class RemindApprovers(IRows system, Func<DateTime> now)
{
    /// <summary>Reminds them if it is time, and says when it is next; outside working hours, it waits for them.</summary>
    /// <param name="order">An order that waits for an approval.</param>
    /// <returns>The order as it is now.</returns>
    public Order Handle(Order order)
    {
        var (account, time) = (order.Row.Get(OrderTable.AccountId), now());
        if (account is null || !(order.Row.Get(OrderTable.RemindOn) <= time))
        {
            return order;
        }

        var hours = OrderAccount.Load(system, account.Id).Hours;
        var row = new Row(OrderTable.Table) { Id = order.Row.Id, Version = order.Row.Version };
        row = hours.Contains(time)
            ? row.Set(OrderTable.RemindOn, hours.NextDay(time)).Set(OrderTable.Reminders, 1 + (order.Row.Get(OrderTable.Reminders) ?? 0))
            : row.Set(OrderTable.RemindOn, hours.Next(time));
        try
        {
            system.Update(row);
        }
        // It is being decided: whoever moved it needs no reminder.
        catch (RowChangedException) { }

        return Order.Load(system, order.Row.Id);
    }
}
