using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>Releases orders that are due, whenever the clock ticks; what is due is done by a step of its own.</summary>
public static class OrderRuns
{
    private const int MostAtOnce = 20;

    // Whoever was released and broke off is released again after this time.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>Releases the orders of an account that are due. An account that never ordered costs nothing.</summary>
    /// <param name="system">The rows as the system.</param>
    /// <param name="now">The clock, UTC.</param>
    public static BeginDueWork WhenDue(IRows system, Func<DateTime> now) =>
        account =>
        {
            if (account.HasOrders)
            {
                Release(system, account.Reference, now(), RowCondition.AtMost(OrderTable.DueOn, now()));
            }
        };

    /// <summary>
    /// Has the delivery of what was sent for a model looked at now, because something happened to it. What was looked at just now waits
    /// until it is due: whoever tells of it all the time has nothing read all the time.
    /// </summary>
    /// <param name="system">The rows as the system.</param>
    /// <param name="account">The account.</param>
    /// <param name="model">The model.</param>
    /// <param name="now">The time, UTC.</param>
    public static void LookNow(IRows system, Account account, ModelId model, DateTime now)
    {
        if (account.HasOrders)
        {
            Release(
                system,
                account.Reference,
                now,
                RowCondition.Equal(OrderTable.SubjectKey, OrderSubject.KeyOf(model)),
                RowCondition.AnyOf(
                    RowCondition.Equal(OrderTable.State, OrderState.Placed),
                    RowCondition.Equal(OrderTable.State, OrderState.Unknown)
                ),
                RowCondition.AtMost(OrderTable.ReleasedOn, now - Pause)
            );
        }
    }

    private static void Release(IRows system, RowReference account, DateTime now, params RowCondition[] which)
    {
        var due = system.Query(
            new RowQuery(OrderTable.Table, [OrderTable.DueOn.Name])
            {
                Where = [RowCondition.Equal(OrderTable.AccountKey, account.ToString()), .. which],
                OrderBy = OrderTable.DueOn.Name,
                PageSize = MostAtOnce,
            }
        );
        foreach (var order in due.Rows)
        {
            system.Update(
                new Row(OrderTable.Table) { Id = order.Id }
                    .Set(OrderTable.DueOn, now + Lease)
                    .Set(OrderTable.ReleasedOn, now)
            );
        }
    }
}
