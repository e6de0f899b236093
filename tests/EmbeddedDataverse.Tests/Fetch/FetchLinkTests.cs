using MatterportForDataverse.EmbeddedDataverse.Faults;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Fetch;

public sealed class FetchLinkTests : IDisposable
{
    private const string Rooms = "<link-entity name='mpt_room' from='mpt_houseid' to='mpt_houseid' link-type='outer' alias='r'>";
    private readonly FetchFixture _houses = new();

    // https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/filter-rows#filters-on-link-entity
    [Fact]
    public void A_condition_on_an_outer_link_is_asked_after_the_join_so_that_rows_without_one_are_found()
    {
        _houses.CreateRoom("hall", _houses.CreateHouse("with"));
        _houses.CreateHouse("without");
        var without = "<filter><condition entityname='r' attribute='mpt_roomid' operator='null'/></filter>";
        Assert.Equal("without", _houses.Titles($"{without}{Rooms}</link-entity>"));
        Assert.Equal("with", _houses.Titles($"{without.Replace("'null'", "'not-null'", StringComparison.Ordinal)}{Rooms}</link-entity>"));
        Assert.Equal(
            1,
            _houses
                .Run($"<fetch returntotalrecordcount='true'><entity name='mpt_house'>{without}{Rooms}</link-entity></entity></fetch>")
                .TotalRecordCount
        );
    }

    [Fact]
    public void A_filter_within_a_link_is_asked_with_the_join()
    {
        _houses.CreateRoom("hall", _houses.CreateHouse("with"));
        _houses.CreateHouse("without");
        var filter =
            "<order attribute='mpt_title'/>"
            + Rooms
            + "<filter><condition attribute='mpt_name' operator='eq' value='attic'/></filter></link-entity>";
        Assert.Equal("with,without", _houses.Titles(filter));
        Assert.Equal("", _houses.Titles(filter.Replace("outer", "inner", StringComparison.Ordinal)));
    }

    [Fact]
    public void One_or_goes_over_the_table_and_its_links()
    {
        _houses.CreateRoom("attic", _houses.CreateHouse("a"));
        _houses.CreateRoom("hall", _houses.CreateHouse("b", ("mpt_rooms", 9)));
        _houses.CreateRoom("hall", _houses.CreateHouse("c"));
        _houses.CreateHouse("d");
        Assert.Equal(
            "a,b",
            _houses.Titles(
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
        var street = _houses.CreateStreet("Elm");
        _houses.CreateRoom("hall", _houses.CreateHouse("with", ("mpt_streetid", street)));
        var row = Assert.Single(
            _houses
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
        _houses.CreateRoom("hall", _houses.CreateHouse("with"));
        var reader = _houses.Fixture.Platform.ServiceFor(_houses.Fixture.Platform.CreateUser("Rob", "Reader"));
        Assert.Equal(
            PlatformErrorCodes.PrivilegeMissing,
            PlatformFixture.FaultCodeOf(() => _houses.Titles(Rooms + "</link-entity>", service: reader))
        );
        var agent = _houses.Fixture.Platform.ServiceFor(_houses.Fixture.Platform.CreateUser("Ann", "Agent"));
        Assert.Equal(
            "",
            _houses.Titles("<link-entity name='mpt_house' from='mpt_houseid' to='mpt_houseid' alias='same'/>", service: agent)
        );
    }

    public void Dispose() => _houses.Dispose();

    private static object Value(Entity row, string alias) => ((AliasedValue)row[alias]).Value;
}
