using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>Releases orders that are due, whenever the clock ticks; what is due is done by a step of its own.</summary>
public static class OrderRuns
{
    private const int MostAtOnce = 20;

    // Whoever was released and broke off is released again after this time.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>Releases the orders of an account that are due. An account that never ordered costs nothing.</summary>
    /// <param name="system">The rows as the system.</param>
    /// <param name="now">The clock, UTC.</param>
    public static BeginDueWork WhenDue(IRows system, Func<DateTime> now) =>
        account =>
        {
            if (account.HasOrders)
            {
                Release(system, account.Reference, now());
            }
        };

    private static void Release(IRows system, RowReference account, DateTime now)
    {
        var due = system.Query(
            new RowQuery(OrderTable.Table, [OrderTable.DueOn.Name])
            {
                Where = [RowCondition.Equal(OrderTable.AccountKey, account.ToString()), RowCondition.AtMost(OrderTable.DueOn, now)],
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
