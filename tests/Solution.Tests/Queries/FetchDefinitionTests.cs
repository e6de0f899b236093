using MatterportForDataverse.Solution.Queries;

namespace MatterportForDataverse.Solution.Tests.Queries;

public sealed class FetchDefinitionTests
{
    private static readonly FetchDefinition Fetch = View(
        """
        <entity name="mpt_house">
          <attribute name="mpt_title" /><attribute name="mpt_area" alias="total" aggregate="sum" />
          <order attribute="mpt_code" />
          <filter><filter><condition attribute="mpt_kind" operator="eq" value="1" /></filter>
            <condition entityname="s" attribute="mpt_town" operator="not-null" />
            <condition entityname="lost" attribute="mpt_x" operator="null" /></filter>
          <link-entity name="mpt_street" from="mpt_streetid" to="mpt_streetid" alias="s"><attribute name="mpt_name" />
            <link-entity name="mpt_land" from="mpt_landid" to="mpt_landid" /></link-entity>
        </entity>
        """
    )
        .Fetches.Single();

    [Fact]
    public void A_query_names_its_tables_with_those_that_it_links() => Assert.Equal(["mpt_house", "mpt_street", "mpt_land"], Fetch.Tables);

    [Fact]
    public void Every_column_is_told_with_its_table() =>
        Assert.Equal(
            [
                ("mpt_house", "mpt_area"),
                ("mpt_house", "mpt_code"),
                ("mpt_house", "mpt_kind"),
                ("mpt_house", "mpt_streetid"),
                ("mpt_house", "mpt_title"),
                ("mpt_land", "mpt_landid"),
                ("mpt_street", "mpt_landid"),
                ("mpt_street", "mpt_name"),
                ("mpt_street", "mpt_streetid"),
                ("mpt_street", "mpt_town"),
            ],
            Fetch.Columns.Order()
        );

    [Fact]
    public void What_is_fetched_is_told_as_layouts_and_as_answers_call_it()
    {
        Assert.Equal(["mpt_title", "mpt_area", "s.mpt_name"], Fetch.LayoutNames);
        Assert.Equal(["mpt_title", "total", "s.mpt_name"], Fetch.Attributes.Select(attribute => attribute.ResultName));
        Assert.Equal(["total"], Fetch.ResultAliases);
    }

    [Fact]
    public void An_alias_that_nothing_has_is_found()
    {
        Assert.Equal(["lost"], Fetch.UnknownAliases);
        Assert.Equal(["s", "mpt_land"], Fetch.Links.Select(link => link.Alias));
        Assert.False(Fetch.Links[1].GivenAlias.IsGiven);
    }

    [Fact]
    public void A_query_that_says_nothing_names_nothing()
    {
        var fetch = View("").Fetches.Single();

        Assert.Equal("", fetch.Table);
        Assert.Empty(fetch.Columns);
    }

    private static ViewDefinition View(string fetch) =>
        SolutionOf
            .Files(
                (
                    "Entities/mpt_House/SavedQueries/{62c67f07-a675-5f21-95a0-dc8deddb82a7}.xml",
                    $"<savedqueries><savedquery><fetchxml><fetch>{fetch}</fetch></fetchxml></savedquery></savedqueries>"
                )
            )
            .Views.Single();
}
