namespace MatterportForDataverse.Core.Ordering;

/// <summary>Days of an account's calendar.</summary>
public static class LocalDay
{
    /// <summary>The day on which an instant falls there.</summary>
    /// <param name="instant">The instant, UTC.</param>
    /// <param name="zone">The time zone.</param>
    public static DateTime Of(DateTime instant, TimeZoneInfo zone) => TimeZoneInfo.ConvertTimeFromUtc(instant, zone).Date;

    /// <summary>When the day begins, UTC: at the first instant that falls on it.</summary>
    /// <param name="day">The day there.</param>
    /// <param name="zone">The time zone.</param>
    public static DateTime Begin(DateTime day, TimeZoneInfo zone)
    {
        // Clocks are off UTC by 14 hours at most: from there on, in halves.
        var before = DateTime.SpecifyKind(day.Date, DateTimeKind.Utc).AddHours(-30);
        var after = before.AddHours(60);
        while (after.Ticks - before.Ticks > 1)
        {
            var middle = new DateTime(before.Ticks + ((after.Ticks - before.Ticks) / 2), DateTimeKind.Utc);
            (before, after) = Of(middle, zone) < day.Date ? (middle, after) : (before, middle);
        }

        return after;
    }

    /// <summary>When the day after that of an instant begins, UTC.</summary>
    /// <param name="instant">The instant, UTC.</param>
    /// <param name="zone">The time zone.</param>
    public static DateTime After(DateTime instant, TimeZoneInfo zone) => Begin(Of(instant, zone).AddDays(1), zone);
}
