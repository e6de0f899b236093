using System.Globalization;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Fetch;

// The numbers of https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/aggregate-data, in hundreds.
public sealed class AggregateRunnerTests : IDisposable
{
    private readonly FetchFixture _houses = new();

    public AggregateRunnerTests()
    {
        var (redmond, dallas) = (_houses.CreateStreet("Redmond"), _houses.CreateStreet("Dallas"));
        var marchs = new DateTime(2023, 3, 25, 17, 42, 0, DateTimeKind.Utc);
        _houses.CreateHouse("Example Account", ("mpt_seenon", new DateTime(2023, 8, 27, 9, 0, 0, DateTimeKind.Utc)));
        foreach (
            var (size, city) in new[]
            {
                (15, redmond),
                (27, null),
                (29, null),
                (29, redmond),
                (39, null),
                (43, null),
                (48, null),
                (60, dallas),
                (62, redmond),
            }
        )
        {
            _houses.CreateHouse(
                "sample",
                ("mpt_rooms", size),
                ("mpt_area", size / 10m),
                ("mpt_streetid", city),
                ("mpt_seenon", marchs),
                ("mpt_kind", city is null ? null : PlatformFixture.Villa),
                ("mpt_sold", size > 40)
            );
        }
    }

    [Fact]
    public void All_rows_are_summed_up_and_empty_values_do_not_count()
    {
        var row = Assert.Single(
            Sum(
                """
                <attribute name='mpt_rooms' alias='Average' aggregate='avg'/><attribute name='mpt_rooms' alias='Count' aggregate='count'/>
                <attribute name='mpt_rooms' alias='ColumnCount' aggregate='countcolumn'/>
                <attribute name='mpt_rooms' alias='Distinct' aggregate='countcolumn' distinct='true'/>
                <attribute name='mpt_rooms' alias='Maximum' aggregate='max'/>
                <attribute name='mpt_rooms' alias='Minimum' aggregate='min'/><attribute name='mpt_rooms' alias='Sum' aggregate='sum'/>
                <attribute name='mpt_area' alias='Area' aggregate='avg'/><attribute name='mpt_seenon' alias='Last' aggregate='max'/>
                """
            )
        );
        Assert.Equal(
            [39, 10, 9, 8, 62, 15, 352],
            new[] { "Average", "Count", "ColumnCount", "Distinct", "Maximum", "Minimum", "Sum" }.Select(alias => Value(row, alias))
        );
        Assert.Equal(3.9111111111m, Value(row, "Area"));
        Assert.Equal(new DateTime(2023, 8, 27, 9, 0, 0), Value(row, "Last"));
        Assert.Equal(("8/27/2023 9:00 AM", "3.91"), (row.FormattedValues["Last"], row.FormattedValues["Area"]));
        Assert.Equal(Guid.Empty, row.Id);
    }

    [Fact]
    public void Groups_sort_by_the_name_of_their_row_and_carry_it()
    {
        var rows = Sum(
            """
            <attribute name='mpt_rooms' alias='Total' aggregate='sum'/><attribute name='mpt_streetid' alias='City' groupby='true'/>
            <attribute name='mpt_streetid' alias='Count' aggregate='countcolumn'/><order alias='City'/>
            """
        );
        Assert.Equal(
            ["-: 186/0", "Dallas: 60/1", "Redmond: 106/3"],
            rows.Select(row =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{(row.Contains("City") ? ((EntityReference)Value(row, "City")!).Name : "-")}:"
                        + $" {Value(row, "Total")}/{Value(row, "Count")}"
                )
            )
        );
        Assert.Equal("Redmond", rows[2].FormattedValues["City"]);
    }

    [Fact]
    public void Groups_sort_by_what_they_count()
    {
        var rows = Sum(
            "<attribute name='mpt_kind' alias='Kind' groupby='true'/><attribute name='mpt_houseid' alias='n' aggregate='count'/>"
                + "<order alias='n' descending='true'/>"
        );
        Assert.Equal(
            ["- 5", "Villa 4", "Flat 1"],
            rows.Select(row => $"{row.GetFormattedAttributeValue("Kind") ?? "-"} {row.FormattedValues["n"]}")
        );
        var sold = Sum(
            "<attribute name='mpt_sold' alias='Sold' groupby='true'/><attribute name='mpt_houseid' alias='n' aggregate='count'/>"
                + "<order alias='Sold'/>"
        );
        Assert.Equal(["No 6", "Yes 4"], sold.Select(row => $"{row.FormattedValues["Sold"]} {Value(row, "n")}"));
    }

    [Fact]
    public void Dates_are_grouped_by_their_parts_and_weeks_begin_on_Sunday()
    {
        string Part(string name) => $"<attribute name='mpt_seenon' alias='{name}' groupby='true' dategrouping='{name}'/>";
        var rows = Sum(
            "<attribute name='mpt_rooms' alias='Total'"
                + $" aggregate='sum'/>{Part("day")}{Part("week")}{Part("month")}{Part("quarter")}{Part("year")}<order alias='month'/>"
        );
        Assert.Equal(
            ["352 25 12 3 1 2023", "0 27 35 8 3 2023"],
            rows.Select(row =>
                string.Join(' ', new[] { "Total", "day", "week", "month", "quarter", "year" }.Select(alias => Value(row, alias)))
            )
        );
        Assert.Equal("2,023", rows[0].FormattedValues["year"]);
    }

    [Fact]
    public void Of_no_rows_there_is_one_answer_and_no_group()
    {
        const string None = "<filter><condition attribute='mpt_title' operator='eq' value='none'/></filter>";
        var row = Assert.Single(
            Sum(
                "<attribute name='mpt_rooms' alias='n' aggregate='count'/><attribute name='mpt_rooms' alias='s' aggregate='sum'/>"
                    + "<attribute name='mpt_rooms' alias='m' aggregate='max'/><attribute name='mpt_rooms' alias='a' aggregate='avg'/>"
                    + None
            )
        );
        Assert.Equal((0, 0, false, false), (Value(row, "n"), Value(row, "s"), row.Contains("m"), row.Contains("a")));
        Assert.Empty(Sum("<attribute name='mpt_kind' alias='k' groupby='true'/>" + None));
    }

    [Fact]
    public void Links_and_filters_apply_and_pages_are_cut_from_the_groups()
    {
        const string ByStreet = """
            <attribute name='mpt_houseid' alias='n' aggregate='count'/><filter>
            <condition attribute='mpt_rooms' operator='gt' value='20'/></filter>
            <link-entity name='mpt_street' from='mpt_streetid' to='mpt_streetid' alias='s'>
            <attribute name='mpt_name' alias='street' groupby='true'/><order alias='street' descending='true'/></link-entity>
            """;
        Assert.Equal(["Redmond 2", "Dallas 1"], Sum(ByStreet).Select(row => $"{Value(row, "street")} {Value(row, "n")}"));
        var page = _houses.Run($"<fetch aggregate='true' count='1' page='2'><entity name='mpt_house'>{ByStreet}</entity></fetch>");
        Assert.Equal(("Dallas", false), (Value(Assert.Single(page.Entities), "street"), page.MoreRecords));
    }

    [Fact]
    public void More_rows_than_the_limit_are_refused_with_the_platforms_code()
    {
        int Code(string limit) =>
            PlatformFixture.FaultCodeOf(() =>
                _houses.Run(
                    $"<fetch aggregate='true' aggregatelimit='{limit}'><entity name='mpt_house'>"
                        + "<attribute name='mpt_title' alias='n' aggregate='count'/></entity></fetch>"
                )
            );
        Assert.Equal(unchecked((int)0x8004E023), Code("9"));
        Assert.Equal(
            10,
            Value(
                Assert.Single(
                    _houses
                        .Run(
                            "<fetch aggregate='true' aggregatelimit='10'><entity name='mpt_house'>"
                                + "<attribute name='mpt_title' alias='n' aggregate='count'/></entity></fetch>"
                        )
                        .Entities
                ),
                "n"
            )
        );
    }

    [Fact]
    public void Only_rows_within_reach_are_summed_up()
    {
        var agent = _houses.Fixture.Platform.ServiceFor(_houses.Fixture.Platform.CreateUser("Ann", "Agent"));
        agent.Create(PlatformFixture.NewHouse("hers"));
        Assert.Equal(
            1,
            Value(
                Assert.Single(
                    _houses
                        .Run(
                            "<fetch aggregate='true'><entity name='mpt_house'>"
                                + "<attribute name='mpt_title' alias='n' aggregate='count'/></entity></fetch>",
                            agent
                        )
                        .Entities
                ),
                "n"
            )
        );
    }

    public void Dispose() => _houses.Dispose();

    private DataCollection<Entity> Sum(string within) =>
        _houses.Run($"<fetch aggregate='true'><entity name='mpt_house'>{within}</entity></fetch>").Entities;

    private static object? Value(Entity row, string alias) => row.Contains(alias) ? ((AliasedValue)row[alias]).Value : null;
}
