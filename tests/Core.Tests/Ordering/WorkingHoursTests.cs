using CsCheck;
using MatterportForDataverse.Core.Ordering;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Ordering;

public sealed class WorkingHoursTests
{
    private static readonly TimeZoneInfo[] Zones = [.. TimeZoneInfo.GetSystemTimeZones()];
    private static readonly TimeZoneInfo Berlin = TimeZones.Find("W. Europe Standard Time");

    [Theory]
    [InlineData(WorkingDays.MondayToFriday, "Mon Tue Wed Thu Fri")]
    [InlineData(WorkingDays.MondayToSaturday, "Mon Tue Wed Thu Fri Sat")]
    [InlineData(WorkingDays.SundayToThursday, "Sun Mon Tue Wed Thu")]
    [InlineData(WorkingDays.EveryDay, "Sun Mon Tue Wed Thu Fri Sat")]
    public void Working_days_are_as_they_are_called(WorkingDays days, string expected)
    {
        // 2026-03-01 is a Sunday.
        var noons = Enumerable.Range(1, 7).Select(day => new DateTime(2026, 3, day, 12, 0, 0, DateTimeKind.Utc));
        var hours = new WorkingHours(days, 8, 18, TimeZoneInfo.Utc);
        Assert.Equal(expected, string.Join(' ', noons.Where(hours.Contains).Select(noon => $"{noon:ddd}")));
    }

    [Theory]
    [InlineData("2026-03-27T07:00", true)] // Friday 8 o'clock in winter
    [InlineData("2026-03-27T06:59", false)]
    [InlineData("2026-03-30T06:00", true)] // Monday 8 o'clock in summer
    [InlineData("2026-03-30T16:00", false)] // 18 o'clock
    public void Hours_are_those_of_the_clocks_there(string instant, bool isWithin) =>
        Assert.Equal(isWithin, new WorkingHours(WorkingDays.MondayToFriday, 8, 18, Berlin).Contains(Utc(instant)));

    [Theory]
    [InlineData("2026-03-27T12:00", "2026-03-30T06:00")] // over a weekend in which the clocks change
    [InlineData("2026-03-26T04:00", "2026-03-27T07:00")] // before the hours of a day: that day is not the next
    public void The_next_day_begins_when_its_hours_do(string instant, string expected) =>
        Assert.Equal(Utc(expected), new WorkingHours(WorkingDays.MondayToFriday, 8, 18, Berlin).NextDay(Utc(instant)));

    [Fact]
    public void Hours_that_end_no_later_than_they_begin_last_until_midnight()
    {
        var hours = new WorkingHours(WorkingDays.EveryDay, 20, 6, TimeZoneInfo.Utc);
        Assert.True(hours.Contains(Utc("2026-03-27T23:59")));
        Assert.False(hours.Contains(Utc("2026-03-27T05:00")));
    }

    [Fact]
    public void The_next_beginning_lies_ahead_and_within_working_hours_in_every_time_zone() =>
        Gen.Select(
                Gen.Int[0, Zones.Length - 1].Select(one => Zones[one]),
                Gen.Int[(int)WorkingDays.MondayToFriday, (int)WorkingDays.EveryDay].Select(one => (WorkingDays)one),
                Gen.Int[4, 20],
                Gen.DateTime[new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc), new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc)]
            )
            .Sample(
                (zone, days, from, instant) =>
                {
                    var hours = new WorkingHours(days, from, from + 3, zone);
                    var (next, later) = (hours.Next(instant), hours.NextDay(instant));
                    Assert.True(next > instant && later >= next);
                    Assert.True(hours.Contains(next) && hours.Contains(later), $"{zone.Id} {days} {from} {instant:O} {next:O} {later:O}");
                    Assert.True(LocalDay.Of(later, zone) > LocalDay.Of(instant, zone));
                }
            );

    private static DateTime Utc(string text) =>
        DateTime.SpecifyKind(DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);
}
