using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>
/// A month, quarter or year by an account's calendar, as [start, end) in UTC. It begins when the clocks there first show midnight or later:
/// where they show midnight twice, the first time; where they skip it, as they jump over it. So each instant is in one span only.
/// </summary>
/// <param name="Start">Its first instant (UTC).</param>
/// <param name="End">The first instant after it (UTC).</param>
public readonly record struct BudgetSpan(DateTime Start, DateTime End)
{
    /// <summary>The span that the instant is in.</summary>
    /// <param name="instantUtc">The instant, from the year 2 to 9998.</param>
    /// <param name="period">How long the span is.</param>
    /// <param name="zone">The account's time zone; <see cref="TimeZones.Find"/> knows it by its ID.</param>
    public static BudgetSpan Containing(DateTime instantUtc, BudgetPeriod period, TimeZoneInfo zone)
    {
        if (instantUtc.Kind != DateTimeKind.Utc)
        {
            throw new ArgumentException("The instant is not in UTC.", nameof(instantUtc));
        }

        var first = FirstDay(LocalDay.TimeOf(instantUtc, zone), period);
        var months = MonthsOf(period);
        var span = Between(first, months, zone);

        // A clock that is put back over midnight shows the last evening of a month once more after the next has begun.
        return instantUtc < span.End ? span : Between(first.AddMonths(months), months, zone);
    }

    /// <summary>The calendar month that an instant, such as that of a decision, is in.</summary>
    /// <param name="instantUtc">The instant.</param>
    /// <param name="zone">The account's time zone.</param>
    public static BudgetSpan Month(DateTime instantUtc, TimeZoneInfo zone) => Containing(instantUtc, BudgetPeriod.Month, zone);

    /// <summary>Whether the instant is in the span.</summary>
    public bool Contains(DateTime instantUtc) => Start <= instantUtc && instantUtc < End;

    private static BudgetSpan Between(DateTime first, int months, TimeZoneInfo zone) =>
        new(LocalDay.Begin(first, zone), LocalDay.Begin(first.AddMonths(months), zone));

    private static int MonthsOf(BudgetPeriod period) =>
        period switch
        {
            BudgetPeriod.Month => 1,
            BudgetPeriod.Quarter => 3,
            BudgetPeriod.Year => 12,
            _ => throw new ArgumentOutOfRangeException(nameof(period)),
        };

    private static DateTime FirstDay(DateTime local, BudgetPeriod period)
    {
        var months = MonthsOf(period);
        return new DateTime(local.Year, ((local.Month - 1) / months * months) + 1, 1, 0, 0, 0, DateTimeKind.Unspecified);
    }
}
