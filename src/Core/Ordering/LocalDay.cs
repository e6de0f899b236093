namespace MatterportForDataverse.Core.Ordering;

/// <summary>Days of an account's calendar.</summary>
public static class LocalDay
{
    // More than any clock is off UTC, and less than the time between two changes of a clock.
    private const int Hours = 30;

    /// <summary>The day on which an instant falls there.</summary>
    /// <param name="instant">The instant, UTC.</param>
    /// <param name="zone">The time zone.</param>
    public static DateTime Of(DateTime instant, TimeZoneInfo zone) => TimeOf(instant, zone).Date;

    /// <summary>
    /// When the day begins, UTC: when the clocks there first show its midnight, or jump over it. A day that a zone skipped begins with the
    /// next.
    /// </summary>
    /// <param name="day">The day there.</param>
    /// <param name="zone">The time zone.</param>
    // By conversions from UTC only: those to UTC know no day that a zone skipped whole, as Samoa did.
    public static DateTime Begin(DateTime day, TimeZoneInfo zone)
    {
        var midnight = DateTime.SpecifyKind(day.Date, DateTimeKind.Unspecified);
        var middle = DateTime.SpecifyKind(midnight, DateTimeKind.Utc);
        var shown = Enumerable
            .Range(-Hours, (2 * Hours) + 1)
            .Select(hours => zone.GetUtcOffset(middle.AddHours(hours)))
            .Distinct()
            .Select(offset => middle - offset)
            .Where(instant => TimeOf(instant, zone) == midnight)
            .ToList();
        return shown.Count > 0 ? shown.Min() : Jump(middle.AddHours(-Hours), middle.AddHours(Hours), midnight, zone);
    }

    /// <summary>When the day after that of an instant begins, UTC.</summary>
    /// <param name="instant">The instant, UTC.</param>
    /// <param name="zone">The time zone.</param>
    public static DateTime After(DateTime instant, TimeZoneInfo zone) => Begin(Of(instant, zone).AddDays(1), zone);

    /// <summary>What the clocks there show.</summary>
    /// <param name="instant">The instant, UTC.</param>
    /// <param name="zone">The time zone.</param>
    public static DateTime TimeOf(DateTime instant, TimeZoneInfo zone) =>
        DateTime.SpecifyKind(instant + zone.GetUtcOffset(instant), DateTimeKind.Unspecified);

    private static DateTime Jump(DateTime before, DateTime after, DateTime midnight, TimeZoneInfo zone)
    {
        while (after.Ticks - before.Ticks > 1)
        {
            var middle = new DateTime(before.Ticks + ((after.Ticks - before.Ticks) / 2), DateTimeKind.Utc);
            (before, after) = TimeOf(middle, zone) < midnight ? (middle, after) : (before, middle);
        }

        return after;
    }
}
