using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Query;

public sealed class RowNamesTests : IDisposable
{
    private readonly PlatformFixture _fixture = new();

    [Fact]
    public void A_lookup_comes_with_the_name_of_its_row_from_a_retrieve_and_from_a_query()
    {
        var street = _fixture.System.Create(new Entity("mpt_street") { ["mpt_name"] = "Elm" });
        var id = _fixture.System.Create(
            new Entity("mpt_house") { ["mpt_title"] = "Nine", ["mpt_streetid"] = new EntityReference("mpt_street", street) }
        );
        var rows = new[]
        {
            _fixture.System.Retrieve("mpt_house", id, new ColumnSet(true)),
            Assert.Single(_fixture.System.RetrieveMultiple(new QueryExpression("mpt_house") { ColumnSet = new ColumnSet(true) }).Entities),
        };
        Assert.All(
            rows,
            row =>
            {
                Assert.Equal(
                    ("Elm", "SYSTEM"),
                    (row.GetAttributeValue<EntityReference>("mpt_streetid").Name, row.GetAttributeValue<EntityReference>("ownerid").Name)
                );
                Assert.Equal(("Elm", "playground"), (row.FormattedValues["mpt_streetid"], row.FormattedValues["owningbusinessunit"]));
            }
        );
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/select-columns#formatted-values
    [Fact]
    public void Values_come_as_people_read_them_too()
    {
        var id = _fixture.System.Create(
            new Entity("mpt_house")
            {
                ["mpt_title"] = "Nine",
                ["mpt_rooms"] = 100,
                ["mpt_area"] = 12345.6m,
                ["mpt_kind"] = PlatformFixture.Villa,
                ["mpt_sold"] = true,
                ["mpt_seenon"] = new DateTime(2023, 3, 25, 17, 42, 0, DateTimeKind.Utc),
            }
        );
        var texts = _fixture.System.Retrieve("mpt_house", id, new ColumnSet(true)).FormattedValues;
        Assert.Equal(
            ["100", "12,345.60", "Villa", "Yes", "3/25/2023 5:42 PM", "Active", "Open"],
            new[] { "mpt_rooms", "mpt_area", "mpt_kind", "mpt_sold", "mpt_seenon", "statecode", "statuscode" }.Select(column =>
                texts[column]
            )
        );
        Assert.False(texts.Contains("mpt_title"));
    }

    [Fact]
    public void Within_a_transaction_the_name_is_the_one_that_it_has_written()
    {
        string? inside = null;
        var street = _fixture.System.Create(new Entity("mpt_street") { ["mpt_name"] = "Elm" });
        var id = _fixture.System.Create(new Entity("mpt_house") { ["mpt_streetid"] = new EntityReference("mpt_street", street) });
        _fixture.AddStep(
            "Update",
            40,
            plugin =>
            {
                plugin.System.Update(new Entity("mpt_street", street) { ["mpt_name"] = "Oak" });
                inside = plugin
                    .System.Retrieve("mpt_house", id, new ColumnSet("mpt_streetid"))
                    .GetAttributeValue<EntityReference>("mpt_streetid")
                    .Name;
            }
        );
        _fixture.System.Update(new Entity("mpt_house", id) { ["mpt_title"] = "go" });
        Assert.Equal("Oak", inside);
    }

    [Fact]
    public void The_name_is_seen_by_those_who_may_read_the_lookup_but_not_the_row()
    {
        var street = _fixture.System.Create(new Entity("mpt_street") { ["mpt_name"] = "Elm" });
        _fixture.System.Create(new Entity("mpt_house") { ["mpt_streetid"] = new EntityReference("mpt_street", street) });
        var reader = _fixture.Platform.ServiceFor(_fixture.Platform.CreateUser("Rob", "Reader"));
        Assert.Equal(
            "Elm",
            Assert
                .Single(reader.RetrieveMultiple(new QueryExpression("mpt_house") { ColumnSet = new ColumnSet("mpt_streetid") }).Entities)
                .GetAttributeValue<EntityReference>("mpt_streetid")
                .Name
        );
    }

    [Fact]
    public void Names_cost_no_request()
    {
        _fixture.System.Create(new Entity("mpt_house") { ["mpt_title"] = "Nine" });
        var before = _fixture.Platform.Counters.Snapshot();
        _fixture.System.RetrieveMultiple(new QueryExpression("mpt_house") { ColumnSet = new ColumnSet(true) });
        Assert.Equal(1, _fixture.Platform.Counters.Snapshot().Since(before).Requests);
    }

    public void Dispose() => _fixture.Dispose();
}
