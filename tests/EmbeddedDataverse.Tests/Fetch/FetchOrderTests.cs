using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Fetch;

// https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/order-rows
public sealed class FetchOrderTests : IDisposable
{
    private readonly FetchFixture _houses = new();

    [Fact]
    public void Rows_come_in_order_of_the_elements_up_or_down()
    {
        _houses.CreateHouse("a", ("mpt_rooms", 1));
        _houses.CreateHouse("b", ("mpt_rooms", 2));
        _houses.CreateHouse("c", ("mpt_rooms", 2));
        Assert.Equal("b,c,a", _houses.Titles("<order attribute='mpt_rooms' descending='true'/><order attribute='mpt_title'/>"));
        Assert.Equal(
            "c,b,a",
            _houses.Titles("<order attribute='mpt_rooms' descending='1'/><order attribute='mpt_title' descending='true'/>")
        );
    }

    [Fact]
    public void A_lookup_sorts_by_the_name_of_its_row_and_an_empty_one_comes_first()
    {
        _houses.CreateHouse("on Oak", ("mpt_streetid", _houses.CreateStreet("Oak")));
        _houses.CreateHouse("on Elm", ("mpt_streetid", _houses.CreateStreet("elm")));
        _houses.CreateHouse("nowhere");
        Assert.Equal("nowhere,on Elm,on Oak", _houses.Titles("<order attribute='mpt_streetid'/>"));
        Assert.Equal("on Oak,on Elm,nowhere", _houses.Titles("<order attribute='mpt_streetid' descending='true'/>"));
        var query = new QueryExpression("mpt_house") { ColumnSet = new ColumnSet("mpt_title") };
        query.AddOrder("mpt_streetid", OrderType.Ascending);
        Assert.Equal(
            ["nowhere", "on Elm", "on Oak"],
            _houses.Fixture.System.RetrieveMultiple(query).Entities.Select(row => row["mpt_title"])
        );
    }

    [Fact]
    public void A_choice_sorts_by_its_label_and_by_its_number_when_that_is_asked_for()
    {
        var labels = _houses.Fixture.Platform.Package.Tables["mpt_house"].Find("mpt_kind")!.Options;
        foreach (var (number, label) in labels)
        {
            _houses.CreateHouse(label, ("mpt_kind", new Microsoft.Xrm.Sdk.OptionSetValue(number)));
        }

        var byLabel = string.Join(',', labels.Values.Order(StringComparer.Ordinal));
        var byNumber = string.Join(',', labels.OrderBy(pair => pair.Key).Select(pair => pair.Value));
        Assert.NotEqual(byNumber, byLabel);
        Assert.Equal(byLabel, _houses.Titles("<order attribute='mpt_kind'/>"));
        Assert.Equal(byNumber, _houses.Titles("<order attribute='mpt_kind'/>", "useraworderby='true'"));
    }

    [Fact]
    public void The_orders_of_the_table_come_before_those_of_a_link_unless_one_names_the_link()
    {
        var (elm, oak) = (_houses.CreateStreet("Elm"), _houses.CreateStreet("Oak"));
        _houses.CreateHouse("a", ("mpt_streetid", oak), ("mpt_rooms", 1));
        _houses.CreateHouse("b", ("mpt_streetid", elm), ("mpt_rooms", 2));
        _houses.CreateHouse("c", ("mpt_streetid", elm), ("mpt_rooms", 1));
        var link = "<link-entity name='mpt_street' from='mpt_streetid' to='mpt_streetid' alias='s'>{0}</link-entity>";
        Assert.Equal(
            "c,a,b",
            _houses.Titles(
                "<order attribute='mpt_rooms'/>" + link.Replace("{0}", "<order attribute='mpt_name'/>", StringComparison.Ordinal)
            )
        );
        Assert.Equal(
            "c,b,a",
            _houses.Titles(
                "<order entityname='s' attribute='mpt_name'/><order attribute='mpt_rooms'/>"
                    + link.Replace("{0}", "", StringComparison.Ordinal)
            )
        );
    }

    public void Dispose() => _houses.Dispose();
}
