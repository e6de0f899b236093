using MatterportForDataverse.EmbeddedDataverse.Faults;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Fetch;

public sealed class FetchLinkTests : IDisposable
{
    private const string Rooms = "<link-entity name='mpt_room' from='mpt_houseid' to='mpt_houseid' link-type='outer' alias='r'>";
    private readonly FetchFixture houses = new();

    // https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/filter-rows#filters-on-link-entity
    [Fact]
    public void A_condition_on_an_outer_link_is_asked_after_the_join_so_that_rows_without_one_are_found()
    {
        houses.CreateRoom("hall", houses.CreateHouse("with"));
        houses.CreateHouse("without");
        var without = "<filter><condition entityname='r' attribute='mpt_roomid' operator='null'/></filter>";
        Assert.Equal("without", houses.Titles($"{without}{Rooms}</link-entity>"));
        Assert.Equal("with", houses.Titles($"{without.Replace("'null'", "'not-null'", StringComparison.Ordinal)}{Rooms}</link-entity>"));
        Assert.Equal(
            1,
            houses
                .Run($"<fetch returntotalrecordcount='true'><entity name='mpt_house'>{without}{Rooms}</link-entity></entity></fetch>")
                .TotalRecordCount
        );
    }

    [Fact]
    public void A_filter_within_a_link_is_asked_with_the_join()
    {
        houses.CreateRoom("hall", houses.CreateHouse("with"));
        houses.CreateHouse("without");
        var filter =
            "<order attribute='mpt_title'/>"
            + Rooms
            + "<filter><condition attribute='mpt_name' operator='eq' value='attic'/></filter></link-entity>";
        Assert.Equal("with,without", houses.Titles(filter));
        Assert.Equal("", houses.Titles(filter.Replace("outer", "inner", StringComparison.Ordinal)));
    }

    [Fact]
    public void One_or_goes_over_the_table_and_its_links()
    {
        houses.CreateRoom("attic", houses.CreateHouse("a"));
        houses.CreateRoom("hall", houses.CreateHouse("b", ("mpt_rooms", 9)));
        houses.CreateRoom("hall", houses.CreateHouse("c"));
        houses.CreateHouse("d");
        Assert.Equal(
            "a,b",
            houses.Titles(
                $"""
                <order attribute='mpt_title'/>
                <filter type='or'><condition attribute='mpt_rooms' operator='eq' value='9'/>
                <condition entityname='r' attribute='mpt_name' operator='eq' value='attic'/></filter>
                {Rooms}</link-entity>
                """
            )
        );
    }

    [Fact]
    public void Linked_columns_carry_the_alias_of_the_link_or_their_own()
    {
        var street = houses.CreateStreet("Elm");
        houses.CreateRoom("hall", houses.CreateHouse("with", ("mpt_streetid", street)));
        var row = Assert.Single(
            houses
                .Run(
                    """
                    <fetch><entity name='mpt_room'>
                      <attribute name='mpt_name'/>
                      <link-entity name='mpt_house' from='mpt_houseid' to='mpt_houseid' alias='h'>
                        <attribute name='mpt_title'/><attribute name='mpt_streetid' alias='way'/>
                        <link-entity name='mpt_street' from='mpt_streetid' to='mpt_streetid' alias='s'><attribute name='mpt_name'/>
                        </link-entity>
                      </link-entity>
                    </entity></fetch>
                    """
                )
                .Entities
        );
        Assert.Equal(("with", "Elm"), (Value(row, "h.mpt_title"), Value(row, "s.mpt_name")));
        Assert.Equal(street, Value(row, "way"));
        Assert.Equal("Elm", row.FormattedValues["way"]);
    }

    [Fact]
    public void A_linked_table_that_the_caller_may_not_read_is_refused_and_rows_out_of_reach_are_no_matches()
    {
        houses.CreateRoom("hall", houses.CreateHouse("with"));
        var reader = houses.Fixture.Platform.ServiceFor(houses.Fixture.Platform.CreateUser("Rob", "Reader"));
        Assert.Equal(
            PlatformErrorCodes.PrivilegeMissing,
            PlatformFixture.FaultCodeOf(() => houses.Titles(Rooms + "</link-entity>", service: reader))
        );
        var agent = houses.Fixture.Platform.ServiceFor(houses.Fixture.Platform.CreateUser("Ann", "Agent"));
        Assert.Equal("", houses.Titles("<link-entity name='mpt_house' from='mpt_houseid' to='mpt_houseid' alias='same'/>", service: agent));
    }

    public void Dispose() => houses.Dispose();

    private static object Value(Entity row, string alias) => ((AliasedValue)row[alias]).Value;
}
