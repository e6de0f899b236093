using System.ServiceModel;
using MatterportForDataverse.EmbeddedDataverse.Faults;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Fetch;

public sealed class FetchReaderTests : IDisposable
{
    private readonly FetchFixture _houses = new();

    [Fact]
    public void Columns_come_as_named_or_under_an_alias_and_without_any_named_all_come()
    {
        _houses.CreateHouse("One", ("mpt_rooms", 4));
        var row = Assert.Single(
            _houses
                .Run(
                    "<fetch><entity name='mpt_house'><attribute name='mpt_title'/><attribute name='mpt_rooms' alias='size'/></entity>"
                        + "</fetch>"
                )
                .Entities
        );
        Assert.Equal("One", row["mpt_title"]);
        var aliased = (AliasedValue)row["size"];
        Assert.Equal(("mpt_house", "mpt_rooms", 4), (aliased.EntityLogicalName, aliased.AttributeLogicalName, aliased.Value));
        Assert.False(row.Contains("ownerid"));
        Assert.True(Assert.Single(_houses.Run("<fetch><entity name='mpt_house'/></fetch>").Entities).Contains("ownerid"));
        Assert.True(
            Assert.Single(_houses.Run("<fetch><entity name='mpt_house'><all-attributes/></entity></fetch>").Entities).Contains("mpt_rooms")
        );
    }

    [Theory]
    [InlineData("attribute='mpt_title' operator='eq' value='ALPHA'/>", "Alpha")]
    [InlineData("attribute='mpt_rooms' operator='ne' value='3'/>", "Beta,Gamma")]
    [InlineData("attribute='mpt_rooms' operator='null'/>", "Gamma")]
    [InlineData("attribute='mpt_rooms' operator='not-null'/>", "Alpha,Beta")]
    [InlineData("attribute='mpt_rooms' operator='ge' value='3'/>", "Alpha,Beta")]
    [InlineData("attribute='mpt_rooms' operator='between'><value>4</value><value>9</value></condition>", "Beta")]
    [InlineData("attribute='mpt_title' operator='in'><value>beta</value><value>gamma</value></condition>", "Beta,Gamma")]
    [InlineData("attribute='mpt_rooms' operator='not-in'><value>3</value></condition>", "Beta,Gamma")]
    [InlineData("attribute='mpt_title' operator='like' value='%a_a'/>", "")]
    [InlineData("attribute='mpt_title' operator='not-like' value='%ph%'/>", "Beta,Gamma")]
    [InlineData("attribute='mpt_title' operator='begins-with' value='b'/>", "Beta")]
    [InlineData("attribute='mpt_title' operator='not-begin-with' value='b'/>", "Alpha,Gamma")]
    [InlineData("attribute='mpt_title' operator='ends-with' value='MA'/>", "Gamma")]
    [InlineData("attribute='mpt_title' operator='not-end-with' value='MA'/>", "Alpha,Beta")]
    [InlineData("attribute='mpt_kind' operator='eq' value='720270001'/>", "Beta")]
    [InlineData("attribute='mpt_sold' operator='eq' value='1'/>", "Beta")]
    [InlineData("attribute='mpt_area' operator='lt' value='12.5'/>", "Alpha")]
    public void A_condition_finds_the_rows_that_its_operator_means(string condition, string expected)
    {
        _houses.CreateHouse("Alpha", ("mpt_rooms", 3), ("mpt_area", 12.4m));
        _houses.CreateHouse("Beta", ("mpt_rooms", 5), ("mpt_kind", PlatformFixture.Villa), ("mpt_sold", true), ("mpt_area", 12.5m));
        _houses.CreateHouse("Gamma");
        Assert.Equal(expected, _houses.Where(condition));
    }

    [Fact]
    public void Filters_lie_within_each_other_with_and_and_or()
    {
        _houses.CreateHouse("a", ("mpt_rooms", 1));
        _houses.CreateHouse("b", ("mpt_rooms", 2));
        _houses.CreateHouse("c", ("mpt_rooms", 3), ("mpt_sold", true));
        Assert.Equal(
            "a,c",
            _houses.Titles(
                """
                <order attribute='mpt_title'/>
                <filter type='or'>
                  <condition attribute='mpt_title' operator='eq' value='a'/>
                  <filter type='and'><condition attribute='mpt_rooms' operator='gt' value='1'/>
                  <condition attribute='mpt_sold' operator='eq' value='true'/></filter>
                </filter>
                """
            )
        );
    }

    [Fact]
    public void The_owner_and_the_teams_of_the_one_who_asks_are_conditions()
    {
        var user = _houses.Fixture.Platform.CreateUser("Ann", "Agent");
        var team = _houses.Fixture.Platform.CreateTeam("North", "Reader");
        _houses.Fixture.Platform.AddToTeam(team, user);
        var ann = _houses.Fixture.Platform.ServiceFor(user);
        ann.Create(PlatformFixture.NewHouse("hers"));
        _houses.CreateHouse("theirs", ("ownerid", new EntityReference("team", team)));
        _houses.CreateHouse("other");
        Assert.Equal("hers", _houses.Where("attribute='ownerid' operator='eq-userid'/>", ann));
        Assert.Equal("theirs", _houses.Where("attribute='ownerid' operator='eq-userteams'/>", ann));
        Assert.Equal("hers,theirs", _houses.Where("attribute='ownerid' operator='eq-useroruserteams'/>", ann));
        Assert.Equal("", _houses.Where("attribute='ownerid' operator='eq-userteams'/>"));
        Assert.Equal("hers,theirs", _houses.Where("attribute='ownerid' operator='ne-userid'/>"));
        Assert.Equal("hers,other,theirs", _houses.Where("attribute='owningbusinessunit' operator='eq-businessid'/>"));
    }

    [Theory]
    [InlineData(
        "<fetch><entity name='mpt_house'><attribute name='mpt_title' rowaggregate='CountChildren'/></entity></fetch>",
        "rowaggregate"
    )]
    [InlineData("<fetch datasource='retained'><entity name='mpt_house'/></fetch>", "datasource")]
    [InlineData("<fetch><entity name='mpt_house'><no-attrs/></entity></fetch>", "no-attrs")]
    [InlineData(
        "<fetch><entity name='mpt_house'><filter><condition attribute='createdon' operator='last-x-hours' value='2'/></filter>"
            + "</entity></fetch>",
        "last-x-hours"
    )]
    [InlineData(
        "<fetch><entity name='mpt_house'><filter><condition attribute='mpt_title' operator='eq' valueof='mpt_code'/></filter>"
            + "</entity></fetch>",
        "valueof"
    )]
    [InlineData("<fetch><entity name='mpt_house'><filter><link-entity name='mpt_room'/></filter></entity></fetch>", "link-entity")]
    [InlineData(
        "<fetch><entity name='mpt_house'><link-entity name='mpt_room' from='mpt_houseid' to='mpt_houseid' link-type='any'/></entity>"
            + "</fetch>",
        "any"
    )]
    [InlineData(
        "<fetch aggregate='true'><entity name='mpt_house'>"
            + "<attribute name='createdon' alias='a' groupby='true' dategrouping='fiscal-year'/></entity></fetch>",
        "fiscal-year"
    )]
    [InlineData(
        "<fetch aggregate='true'><entity name='mpt_house'><attribute name='mpt_title' alias='a' aggregate='max'/></entity></fetch>",
        "Max of mpt_title"
    )]
    [InlineData(
        "<fetch aggregate='true'><entity name='mpt_house'><attribute name='createdon' alias='a' groupby='true'/></entity></fetch>",
        "dategrouping"
    )]
    public void What_is_not_simulated_is_refused_by_name(string fetch, string named)
    {
        var fault = Refused(fetch);
        Assert.Equal(PlatformErrorCodes.NotSimulated, fault.ErrorCode);
        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "XML")]
    [InlineData("<fetch>", "XML")]
    [InlineData("<!DOCTYPE fetch [<!ENTITY x 'y'>]><fetch><entity name='&x;'/></fetch>", "XML")]
    [InlineData("<query/>", "<fetch>")]
    [InlineData("<fetch/>", "<entity>")]
    [InlineData("<fetch><entity name='mpt_house'/><entity name='mpt_house'/></fetch>", "<entity>")]
    [InlineData("<fetch><entity/></fetch>", "name")]
    [InlineData("<fetch><entity name='mpt_house'>text</entity></fetch>", "text")]
    [InlineData("<fetch count='none'><entity name='mpt_house'/></fetch>", "count")]
    [InlineData("<fetch count='2' top='2'><entity name='mpt_house'/></fetch>", "Top")]
    [InlineData("<fetch distinct='maybe'><entity name='mpt_house'/></fetch>", "distinct")]
    [InlineData("<fetch><entity name='mpt_house'><filter type='xor'/></entity></fetch>", "xor")]
    [InlineData(
        "<fetch><entity name='mpt_house'><filter><condition attribute='mpt_rooms' operator='eq' value='four'/></filter></entity></fetch>",
        "four"
    )]
    [InlineData(
        "<fetch><entity name='mpt_house'><filter><condition attribute='mpt_rooms' operator='eq'/></filter></entity></fetch>",
        "no value"
    )]
    [InlineData(
        "<fetch><entity name='mpt_house'><filter><condition attribute='mpt_title' operator='last-x-days' value='2'/></filter>"
            + "</entity></fetch>",
        "mpt_title"
    )]
    [InlineData(
        "<fetch><entity name='mpt_house'><filter><condition attribute='createdon' operator='last-x-days' value='-2'/></filter>"
            + "</entity></fetch>",
        "1 to"
    )]
    [InlineData(
        "<fetch><entity name='mpt_house'><filter><condition attribute='createdon' operator='on' value='03/04/2026'/></filter>"
            + "</entity></fetch>",
        "03/04/2026"
    )]
    [InlineData(
        "<fetch><entity name='mpt_house'><filter><condition attribute='mpt_title' operator='eq-userid'/></filter></entity></fetch>",
        "mpt_title"
    )]
    [InlineData(
        "<fetch><entity name='mpt_house'><filter><condition entityname='x' attribute='mpt_title' operator='null'/></filter></entity>"
            + "</fetch>",
        "no link x"
    )]
    [InlineData(
        "<fetch><entity name='mpt_house'><attribute name='mpt_title' alias='x'/><attribute name='mpt_code' alias='x'/></entity></fetch>",
        "called x"
    )]
    [InlineData(
        "<fetch><entity name='mpt_house'><attribute name='mpt_title' alias='x' aggregate='count'/></entity></fetch>",
        "aggregate='true'"
    )]
    [InlineData(
        "<fetch aggregate='true'><entity name='mpt_house'><attribute name='mpt_title' aggregate='count'/></entity></fetch>",
        "alias"
    )]
    [InlineData(
        "<fetch aggregate='true'><entity name='mpt_house'><attribute name='mpt_title' alias='n' aggregate='count'/>"
            + "<order attribute='mpt_title'/></entity></fetch>",
        "alias"
    )]
    [InlineData(
        "<fetch aggregate='true' aggregatelimit='50001'><entity name='mpt_house'>"
            + "<attribute name='mpt_title' alias='n' aggregate='count'/></entity></fetch>",
        "50000"
    )]
    public void What_is_wrong_is_refused_with_a_sentence(string fetch, string named)
    {
        var fault = Refused(fetch);
        Assert.Equal(PlatformErrorCodes.InvalidArgument, fault.ErrorCode);
        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_tables_and_columns_are_refused_as_in_other_queries()
    {
        Assert.Equal(PlatformErrorCodes.UnknownTable, Refused("<fetch><entity name='mpt_castle'/></fetch>").ErrorCode);
        Assert.Equal(
            PlatformErrorCodes.UnknownColumn,
            Refused("<fetch><entity name='mpt_house'><attribute name='mpt_moat'/></entity></fetch>").ErrorCode
        );
        Assert.Equal(
            PlatformErrorCodes.UnknownColumn,
            Refused("<fetch><entity name='mpt_house'><order attribute='mpt_moat'/></entity></fetch>").ErrorCode
        );
    }

    [Fact]
    public void Endless_nesting_is_refused_and_breaks_nothing()
    {
        var filters = string.Concat(Enumerable.Repeat("<filter>", 5000)) + string.Concat(Enumerable.Repeat("</filter>", 5000));
        Assert.Contains("deep", Refused($"<fetch><entity name='mpt_house'>{filters}</entity></fetch>").Message, StringComparison.Ordinal);
        var links =
            string.Concat(Enumerable.Repeat("<link-entity name='mpt_house' from='mpt_houseid' to='mpt_houseid'>", 2000))
            + string.Concat(Enumerable.Repeat("</link-entity>", 2000));
        Assert.Contains("15", Refused($"<fetch><entity name='mpt_house'>{links}</entity></fetch>").Message, StringComparison.Ordinal);
    }

    public void Dispose() => _houses.Dispose();

    private OrganizationServiceFault Refused(string fetch) =>
        Assert.Throws<FaultException<OrganizationServiceFault>>(() => _houses.Run(fetch)).Detail;
}
