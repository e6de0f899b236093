using System.Globalization;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Fetch;

public sealed class FetchDateTests : IDisposable
{
    private readonly FetchFixture _houses = new();

    public FetchDateTests() => _houses.Fixture.Clock.AdjustTime(new DateTimeOffset(2020, 8, 17, 13, 0, 0, TimeSpan.Zero));

    // The moments of https://markcarrington.dev/2020/08/25/fetchxml-date-filtering/, queried at 1 pm on Monday, 17 August 2020; -: no
    // bound on
    // that side.
    [Theory]
    [InlineData("last-x-days", 4, "2020-08-13T00:00:00", "2020-08-17T13:00:00")]
    [InlineData("last-x-weeks", 2, "2020-08-03T00:00:00", "2020-08-17T13:00:00")]
    [InlineData("last-x-months", 3, "2020-05-17T00:00:00", "2020-08-17T13:00:00")]
    [InlineData("last-x-years", 1, "2019-08-17T00:00:00", "2020-08-17T13:00:00")]
    [InlineData("next-x-days", 4, "2020-08-17T13:00:00", "2020-08-21T23:59:59")]
    [InlineData("next-x-weeks", 2, "2020-08-17T13:00:00", "2020-08-31T23:59:59")]
    [InlineData("next-x-months", 3, "2020-08-17T13:00:00", "2020-11-17T23:59:59")]
    [InlineData("next-x-years", 2, "2020-08-17T13:00:00", "2022-08-17T23:59:59")]
    [InlineData("last-seven-days", 0, "2020-08-10T00:00:00", "2020-08-17T13:00:00")]
    [InlineData("next-seven-days", 0, "2020-08-17T13:00:00", "2020-08-24T23:59:59")]
    [InlineData("olderthan-x-months", 12, "-", "2019-08-16T23:59:59")]
    [InlineData("olderthan-x-days", 1, "-", "2020-08-15T23:59:59")]
    [InlineData("olderthan-x-years", 3, "-", "2017-08-16T23:59:59")]
    [InlineData("today", 0, "2020-08-17T00:00:00", "2020-08-17T23:59:59")]
    [InlineData("yesterday", 0, "2020-08-16T00:00:00", "2020-08-16T23:59:59")]
    [InlineData("tomorrow", 0, "2020-08-18T00:00:00", "2020-08-18T23:59:59")]
    [InlineData("this-week", 0, "2020-08-16T00:00:00", "2020-08-22T23:59:59")]
    [InlineData("last-week", 0, "2020-08-09T00:00:00", "2020-08-15T23:59:59")]
    [InlineData("next-week", 0, "2020-08-23T00:00:00", "2020-08-29T23:59:59")]
    [InlineData("this-month", 0, "2020-08-01T00:00:00", "2020-08-31T23:59:59")]
    [InlineData("last-month", 0, "2020-07-01T00:00:00", "2020-07-31T23:59:59")]
    [InlineData("next-month", 0, "2020-09-01T00:00:00", "2020-09-30T23:59:59")]
    [InlineData("this-year", 0, "2020-01-01T00:00:00", "2020-12-31T23:59:59")]
    [InlineData("last-year", 0, "2019-01-01T00:00:00", "2019-12-31T23:59:59")]
    [InlineData("next-year", 0, "2021-01-01T00:00:00", "2021-12-31T23:59:59")]
    public void A_date_operator_reaches_from_its_first_second_to_its_last(string name, int count, string first, string last) =>
        Reaches($"operator='{name}' {(count > 0 ? $"value='{count}'" : "")}", first, last);

    // The time of day does not count: http://www.backtothecrm.com/2015/08/how-to-filter-on-time-part-of-date-in.html
    [Theory]
    [InlineData("on", "2020-08-05", "2020-08-05T00:00:00", "2020-08-05T23:59:59")]
    [InlineData("on", "2020-08-05T17:00:00Z", "2020-08-05T00:00:00", "2020-08-05T23:59:59")]
    [InlineData("on-or-after", "2020-08-05T17:00:00", "2020-08-05T00:00:00", "-")]
    [InlineData("on-or-before", "2020-08-05", "-", "2020-08-05T23:59:59")]
    [InlineData("ge", "2020-08-05T17:00:00+02:00", "2020-08-05T15:00:00", "-")]
    [InlineData("lt", "2020-08-05", "-", "2020-08-04T23:59:59")]
    public void A_date_is_compared_with_the_day_or_the_moment(string name, string value, string first, string last) =>
        Reaches($"operator='{name}' value='{value}'", first, last);

    [Fact]
    public void A_moment_outside_the_calendar_is_no_bug()
    {
        _houses.CreateHouse("any", ("mpt_seenon", _houses.Fixture.Clock.Now));
        Assert.Equal("any", _houses.Where("attribute='mpt_seenon' operator='last-x-years' value='10000'/>"));
        Assert.Equal("any", _houses.Where("attribute='mpt_seenon' operator='next-x-years' value='10000'/>"));
        Assert.Equal("any", _houses.Where("attribute='mpt_seenon' operator='last-x-weeks' value='10000'/>"));
    }

    public void Dispose() => _houses.Dispose();

    private void Reaches(string condition, string first, string last)
    {
        var expected = new List<string>();
        void Put(string bound, int outside)
        {
            if (bound != "-")
            {
                var moment = DateTime.SpecifyKind(DateTime.Parse(bound, CultureInfo.InvariantCulture), DateTimeKind.Utc);
                _houses.CreateHouse("in" + outside, ("mpt_seenon", moment));
                _houses.CreateHouse("out" + outside, ("mpt_seenon", moment.AddSeconds(outside)));
                expected.Add("in" + outside);
            }
        }

        Put(first, -1);
        Put(last, 1);
        _houses.CreateHouse("none");
        Assert.Equal(
            string.Join(',', expected.Order(StringComparer.Ordinal)),
            string.Join(',', _houses.Where($"attribute='mpt_seenon' {condition}/>").Split(',').Order(StringComparer.Ordinal))
        );
    }
}
