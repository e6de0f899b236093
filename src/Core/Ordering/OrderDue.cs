using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>When an order is looked at again.</summary>
public static class OrderDue
{
    /// <summary>How often an unknown line is looked for before two people settle it.</summary>
    public const int ReadsToSettle = 5;

    /// <summary>How long an unknown line is looked for before two people settle it.</summary>
    public static readonly TimeSpan TimeToSettle = TimeSpan.FromHours(24);

    // A MatterPak takes up to 15 minutes; an answer that got lost is told by the first look.
    private static readonly TimeSpan[] Looks =
    [
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(15),
        TimeSpan.FromHours(1),
        TimeSpan.FromHours(6),
    ];

    private static readonly TimeSpan Retry = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan FirstDelivery = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan LongestDelivery = TimeSpan.FromHours(12);

    /// <summary>When it is due; null when nothing is left to do.</summary>
    /// <param name="order">The order.</param>
    /// <param name="now">The time, UTC.</param>
    public static DateTime? Of(Order order, DateTime now) =>
        order
            .Lines.Select(line => Of(order, line, now))
            .Concat([Of(order, Exposure.Of(order), now)])
            .Where(due => due is not null)
            .DefaultIfEmpty(null)
            .Min();

    /// <summary>How long an unknown line waits for Matterport where it cannot be read at all, as when its model was deleted.</summary>
    public static readonly TimeSpan LongestUnreadable = TimeSpan.FromDays(7);

    /// <summary>Whether an unknown line has been looked for long enough, so that only people can settle it.</summary>
    public static bool NeedsPeople(Order order, Rows.Row line, DateTime now) =>
        order.SentOn(line) + ((line.Get(OrderLineTable.Reads) ?? 0) >= ReadsToSettle ? TimeToSettle : LongestUnreadable) <= now;

    private static DateTime? Of(Order order, Exposure? exposure, DateTime now) =>
        exposure is not { IsOver: false } ? null
        : exposure.IsToEnd(order, now) ? now + Looks[Math.Min(exposure.Tries, Looks.Length - 1)]
        : exposure.Until;

    private static DateTime? Of(Order order, Rows.Row line, DateTime now) =>
        order.StateOf(line) switch
        {
            OrderState.Requested => new[] { order.Row.Get(OrderTable.ExpiresOn), order.Row.Get(OrderTable.RemindOn) }.Min(),
            OrderState.Approved => Later(order.Row.Get(OrderTable.UndoUntil), now),
            OrderState.Claimed or OrderState.Preparing => now + Retry,
            OrderState.Sending => now + ProgressOrder.LongestExecution,
            // Even then: what is found late is still found.
            OrderState.Unknown => now + Looks[Math.Min(line.Get(OrderLineTable.Reads) ?? 0, Looks.Length - 1)],
            OrderState.Placed => now
                + Between(FirstDelivery, now - (order.Accepted(line)?.Get(OrderEventTable.HappenedOn) ?? now), LongestDelivery),
            _ => null,
        };

    private static DateTime? Later(DateTime? due, DateTime now) => due > now ? due : now + Retry;

    // The longer it takes, the rarer it is asked for: a quarter of the time that has passed.
    private static TimeSpan Between(TimeSpan least, TimeSpan passed, TimeSpan most)
    {
        var quarter = TimeSpan.FromTicks(passed.Ticks / 4);
        return quarter < least ? least
            : quarter > most ? most
            : quarter;
    }
}
