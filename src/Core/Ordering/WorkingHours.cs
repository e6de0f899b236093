using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>When people are reminded: the hours of the working days, as the clocks of an account show them.</summary>
/// <param name="Days">The working days.</param>
/// <param name="From">The first hour, from 0 to 23.</param>
/// <param name="Until">The hour at which they end, from 1 to 24; if it is not later than the first, they end at midnight.</param>
/// <param name="Zone">The time zone.</param>
public sealed record WorkingHours(WorkingDays Days, int From, int Until, TimeZoneInfo Zone)
{
    /// <summary>Where the account says nothing: from 8 o'clock.</summary>
    public const int UsualFrom = 8;

    /// <summary>Where the account says nothing: until 18 o'clock.</summary>
    public const int UsualUntil = 18;

    /// <summary>Whether people are reminded now.</summary>
    /// <param name="instant">The instant, UTC.</param>
    public bool Contains(DateTime instant)
    {
        var time = LocalDay.TimeOf(instant, Zone);
        return IsWorking(time.DayOfWeek) && time.Hour >= From && (time.Hour < Until || Until <= From);
    }

    /// <summary>When the hours begin next, UTC: today still, if they have not begun.</summary>
    /// <param name="instant">The instant, UTC.</param>
    public DateTime Next(DateTime instant) => Starts(LocalDay.Of(instant, Zone)).First(start => start > instant);

    /// <summary>When the hours begin on the next working day after that of an instant, UTC.</summary>
    /// <param name="instant">The instant, UTC.</param>
    public DateTime NextDay(DateTime instant) => Starts(LocalDay.Of(instant, Zone).AddDays(1)).First(start => start > instant);

    private IEnumerable<DateTime> Starts(DateTime first) =>
        Enumerable.Range(0, 9).Select(day => first.AddDays(day)).Where(day => IsWorking(day.DayOfWeek)).Select(Start);

    // A clock that was changed that night shows another hour so long after midnight.
    private DateTime Start(DateTime day)
    {
        var start = LocalDay.Begin(day, Zone).AddHours(From);
        return start - (LocalDay.TimeOf(start, Zone) - day.AddHours(From));
    }

    private bool IsWorking(DayOfWeek day) =>
        Days switch
        {
            WorkingDays.MondayToSaturday => day != DayOfWeek.Sunday,
            WorkingDays.SundayToThursday => day is not (DayOfWeek.Friday or DayOfWeek.Saturday),
            WorkingDays.EveryDay => true,
            _ => day is not (DayOfWeek.Saturday or DayOfWeek.Sunday),
        };
}
