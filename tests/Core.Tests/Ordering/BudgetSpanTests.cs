using System.Globalization;
using CsCheck;
using MatterportForDataverse.Core.Ordering;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Ordering;

public sealed class BudgetSpanTests
{
    private static readonly TimeZoneInfo[] Zones = [.. TimeZoneInfo.GetSystemTimeZones()];

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-31T21:59:59Z", BudgetPeriod.Month, "2026-02-28T23:00:00Z", "2026-03-31T22:00:00Z")]
    [InlineData("Europe/Berlin", "2026-03-31T22:00:00Z", BudgetPeriod.Quarter, "2026-03-31T22:00:00Z", "2026-06-30T22:00:00Z")]
    [InlineData("Europe/Berlin", "2026-12-31T23:00:00Z", BudgetPeriod.Year, "2026-12-31T23:00:00Z", "2027-12-31T23:00:00Z")]
    [InlineData("America/Los_Angeles", "2026-11-01T06:59:59Z", BudgetPeriod.Month, "2026-10-01T07:00:00Z", "2026-11-01T07:00:00Z")]
    [InlineData("Etc/UTC", "2026-05-05T00:00:00Z", BudgetPeriod.Year, "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z")]
    public void A_span_begins_at_midnight_where_the_account_is(string zone, string instant, BudgetPeriod period, string start, string end)
    {
        var span = BudgetSpan.Containing(Utc(instant), period, TimeZones.Find(zone));

        Assert.Equal((Utc(start), Utc(end)), (span.Start, span.End));
        Assert.True(span.Contains(Utc(instant)));
    }

    [Fact]
    public void Where_clocks_show_midnight_twice_the_month_begins_the_first_time()
    {
        // At one o'clock of 1 November 2026 it is midnight in Havana once more.
        var span = BudgetSpan.Month(Utc("2026-11-10T00:00:00Z"), TimeZones.Find("Cuba Standard Time"));

        Assert.Equal(Utc("2026-11-01T04:00:00Z"), span.Start);
    }

    [Fact]
    public void Where_clocks_skip_midnight_the_month_begins_as_they_jump()
    {
        // At midnight of 1 April 2005 it became one o'clock in Amman.
        var span = BudgetSpan.Month(Utc("2005-04-10T00:00:00Z"), TimeZones.Find("Asia/Amman"));

        Assert.Equal(Utc("2005-03-31T22:00:00Z"), span.Start);
    }

    [Fact]
    public void An_evening_that_comes_again_after_midnight_belongs_to_the_new_month()
    {
        // A minute after midnight of 1 November 2009 it was 23:01 of October once more in St. John's.
        var span = BudgetSpan.Month(Utc("2009-11-01T03:00:00Z"), TimeZones.Find("America/St_Johns"));

        Assert.Equal(Utc("2009-11-01T02:30:00Z"), span.Start);
    }

    [Fact]
    public void A_last_day_that_was_skipped_ends_the_year_as_the_calendar_jumps()
    {
        // After 30 December 1994 came 1 January 1995 on Kiritimati.
        var span = BudgetSpan.Containing(Utc("1995-02-01T00:00:00Z"), BudgetPeriod.Year, TimeZones.Find("Line Islands Standard Time"));

        Assert.Equal(Utc("1994-12-31T10:00:00Z"), span.Start);
    }

    [Fact]
    public void Every_instant_is_in_one_span_and_spans_follow_each_other()
    {
        Assert.True(Zones.Length > 300, $"{Zones.Length} time zones.");
        Gen.Select(Gen.Int[0, Zones.Length - 1], Gen.Long[Utc("1990-01-01T00:00:00Z").Ticks, Utc("2060-01-01T00:00:00Z").Ticks], Periods)
            .Sample((zone, ticks, period) => Follow(Zones[zone], new DateTime(ticks, DateTimeKind.Utc), period), iter: 1000);
    }

    [Fact]
    public void Around_its_ends_a_span_holds_to_the_tick_in_every_zone() =>
        Assert.All(
            Zones,
            zone =>
            {
                var span = BudgetSpan.Month(Utc("2026-03-10T12:00:00Z"), zone);
                Assert.Equal(span, BudgetSpan.Month(span.Start, zone));
                Assert.Equal(span, BudgetSpan.Month(span.End.AddTicks(-1), zone));
                Assert.Equal(span.End, BudgetSpan.Month(span.End, zone).Start);
            }
        );

    [Fact]
    public void A_local_instant_is_a_mistake() =>
        Assert.Throws<ArgumentException>(() => BudgetSpan.Month(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Local), TimeZoneInfo.Utc));

    private static readonly Gen<BudgetPeriod> Periods = Pick.One(BudgetPeriod.Month, BudgetPeriod.Quarter, BudgetPeriod.Year);

    private static void Follow(TimeZoneInfo zone, DateTime instant, BudgetPeriod period)
    {
        var span = BudgetSpan.Containing(instant, period, zone);
        var next = BudgetSpan.Containing(span.End, period, zone);
        var last = BudgetSpan.Containing(span.Start.AddTicks(-1), period, zone);

        Assert.True(span.Contains(instant), $"{zone.Id} {instant:O} {span}");
        Assert.True(span.End == next.Start && span.Start == last.End, $"{zone.Id} {last} {span} {next}");
        Assert.Equal(span, BudgetSpan.Containing(span.Start, period, zone));
        Assert.Equal(span, BudgetSpan.Containing(span.End.AddTicks(-1), period, zone));
        Assert.Equal(DateTimeKind.Utc, span.Start.Kind);

        // The clock shows the first of a month at the start of a span, and no earlier day a moment before.
        var local = span.Start + zone.GetUtcOffset(span.Start);
        Assert.Equal(1, local.Day);
        var months =
            ((local.Year * 12) + local.Month - 1)
            % (
                period == BudgetPeriod.Month ? 1
                : period == BudgetPeriod.Quarter ? 3
                : 12
            );
        Assert.Equal(0, months);
    }

    private static DateTime Utc(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);
}
