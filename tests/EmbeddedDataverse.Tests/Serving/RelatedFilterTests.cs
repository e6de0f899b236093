using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Serving;

// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/filter-rows#filter-based-on-related-data-values
public sealed class RelatedFilterTests : WebApiTests
{
    [Theory]
    [InlineData("mpt_StreetId/mpt_name eq 'Elm'", "Alpha")]
    [InlineData("mpt_StreetId/mpt_name eq 'Elm' or mpt_title eq 'Gamma'", "Alpha,Gamma")]
    [InlineData("contains(mpt_StreetId/mpt_name,'a') and mpt_StreetId/mpt_name ne 'x'", "Beta")]
    [InlineData("mpt_StreetId/createdby/fullname eq 'SYSTEM'", "Alpha,Beta")]
    [InlineData("mpt_house_rooms/any()", "Alpha,Beta")]
    [InlineData("not mpt_house_rooms/any()", "Gamma")]
    [InlineData("mpt_house_rooms/any(r:r/mpt_name eq 'Hall')", "Alpha")]
    [InlineData("mpt_house_rooms/any(r:contains(r/mpt_name,'a') and r/statecode eq 0)", "Alpha,Beta")]
    [InlineData("not mpt_house_rooms/any(r:r/mpt_name eq 'Hall')", "Beta,Gamma")]
    [InlineData("mpt_house_rooms/any(r:r/mpt_name eq 'Hall') or mpt_title eq 'Gamma'", "Alpha,Gamma")]
    [InlineData("mpt_house_rooms/any(r:r/mpt_name eq 'Hall') and mpt_StreetId/mpt_name eq 'Elm'", "Alpha")]
    [InlineData("mpt_house_rooms/any(r:not (contains(r/mpt_name,'Hall')))", "Alpha,Beta")]
    public async Task A_filter_asks_about_related_rows(string filter, string expected)
    {
        CreateHouses();
        Assert.Equal((200, expected), await TitlesAsync("mpt_houses", filter));
    }

    [Fact]
    public async Task A_filter_and_an_expansion_of_one_lookup_do_not_meddle()
    {
        CreateHouses();
        var rows = await Api.GetAsync(
            "mpt_houses?$filter=mpt_StreetId/mpt_name eq 'Elm'&$expand=mpt_StreetId($select=mpt_name)&$count=true"
        );
        Assert.Equal(1, rows["@odata.count"].GetInt32());
        Assert.Equal("Elm", rows.Rows.Single().GetProperty("mpt_StreetId").GetProperty("mpt_name").GetString());
        Assert.DoesNotContain("filter-", rows.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Collections_are_asked_about_within_collections()
    {
        CreateHouses();
        var filter = "mpt_street_houses/any(h:h/mpt_house_rooms/any(r:r/mpt_name eq 'Hall'))";
        Assert.Equal((200, "Elm"), await TitlesAsync("mpt_streets", filter, "mpt_name"));
    }

    [Theory]
    [InlineData("mpt_house_rooms/all(r:r/mpt_name eq 'Hall')", 501, "all")]
    [InlineData("ownerid/fullname eq 'Ann'", 501, "ownerid/")]
    [InlineData("mpt_house_rooms/any(r:r/mpt_HouseId/mpt_title eq 'Alpha')", 501, "mpt_HouseId/")]
    [InlineData("mpt_house_rooms/any(r:mpt_title eq 'Alpha')", 501, "other rows")]
    [InlineData("mpt_StreetId/mpt_street_houses/any(h:h/mpt_title eq 'Alpha')", 400, "mpt_street_houses")]
    [InlineData("mpt_house_rooms/any(r:r/mpt_moat eq 1)", 400, "mpt_moat")]
    [InlineData("mpt_StreetId/mpt_moat eq 1", 400, "mpt_moat")]
    public async Task What_cannot_be_asked_is_refused(string filter, int status, string named)
    {
        var error = (await Api.GetAsync($"mpt_houses?$filter={Uri.EscapeDataString(filter)}")).Error;
        Assert.Equal(status, error.Status);
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_read_the_related_table_may_not_ask_about_it() =>
        Assert.Equal(403, (await Api.GetAsync("mpt_houses?$filter=mpt_house_rooms/any()", token: "ann")).Error.Status);

    private void CreateHouses()
    {
        var alpha = Api.CreateHouse("Alpha", ("mpt_streetid", Api.CreateStreet("Elm")));
        var beta = Api.CreateHouse("Beta", ("mpt_streetid", Api.CreateStreet("Oak")));
        Api.CreateHouse("Gamma");
        foreach (var (house, name) in new[] { (alpha, "Hall"), (alpha, "Oven"), (beta, "Attic") })
        {
            Api.Fixture.System.Create(
                new Entity("mpt_room") { ["mpt_name"] = name, ["mpt_houseid"] = new EntityReference("mpt_house", house) }
            );
        }
    }

    private async Task<(int Status, string Titles)> TitlesAsync(string set, string filter, string column = "mpt_title")
    {
        var answer = await Api.GetAsync($"{set}?$select={column}&$orderby={column}&$filter={Uri.EscapeDataString(filter)}");
        return (
            (int)answer.Status,
            answer.Has("value") ? string.Join(',', answer.Rows.Select(row => row.GetProperty(column).GetString())) : answer.Text
        );
    }
}
