using System.Globalization;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Serving;

// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/filter-rows
public sealed class ODataFilterTests : WebApiTests
{
    [Theory]
    [InlineData("mpt_title eq 'ALPHA'", "Alpha")]
    [InlineData("mpt_title ne 'alpha'", "Beta,O'Brien")]
    [InlineData("mpt_title eq 'O''Brien'", "O'Brien")]
    [InlineData("mpt_rooms gt 3", "Beta")]
    [InlineData("mpt_rooms eq null", "O'Brien")]
    [InlineData("mpt_rooms ne null", "Alpha,Beta")]
    [InlineData("mpt_rooms ne 3", "Beta,O'Brien")]
    [InlineData("mpt_area lt 12.5", "Alpha")]
    [InlineData("mpt_sold", "Beta")]
    [InlineData("not mpt_sold", "Alpha,O'Brien")]
    [InlineData("mpt_sold eq true", "Beta")]
    [InlineData("mpt_kind eq 720270001", "Beta")]
    [InlineData("mpt_seenon ge 2026-01-02T00:00:00Z", "Beta")]
    [InlineData("contains(mpt_title,'LPH')", "Alpha")]
    [InlineData("startswith(mpt_title,'b')", "Beta")]
    [InlineData("endswith(mpt_title,'a')", "Alpha,Beta")]
    [InlineData("not contains(mpt_title,'a')", "O'Brien")]
    [InlineData("mpt_rooms in (3,4)", "Alpha")]
    [InlineData("mpt_rooms eq 3 or mpt_rooms eq 5 and mpt_sold eq false", "Alpha")]
    [InlineData("(mpt_rooms eq 3 or mpt_rooms eq 5) and mpt_sold eq true", "Beta")]
    [InlineData("not (startswith(mpt_title,'a') or startswith(mpt_title,'b'))", "O'Brien")]
    [InlineData("not (contains(mpt_title,'a') and mpt_sold)", "Alpha,O'Brien")]
    public async Task A_filter_finds_the_rows_that_it_means(string filter, string expected)
    {
        Api.CreateHouse("Alpha", ("mpt_rooms", 3), ("mpt_area", 12.4m), ("mpt_seenon", Day(1)));
        Api.CreateHouse(
            "Beta",
            ("mpt_rooms", 5),
            ("mpt_area", 12.5m),
            ("mpt_kind", PlatformFixture.Villa),
            ("mpt_sold", true),
            ("mpt_seenon", Day(2))
        );
        Api.CreateHouse("O'Brien");
        Assert.Equal((200, expected), await TitlesAsync(filter));
    }

    [Fact]
    public async Task A_lookup_is_compared_by_its_id()
    {
        var street = Api.CreateStreet("Elm");
        Api.CreateHouse("on Elm", ("mpt_streetid", street));
        Api.CreateHouse("elsewhere");
        Assert.Equal((200, "on Elm"), await TitlesAsync($"_mpt_streetid_value eq {street.Id}"));
        Assert.Equal(400, (await TitlesAsync($"_mpt_streetid_value eq '{street.Id}'")).Status);
    }

    [Theory]
    [InlineData("mpt_moat eq 1", 400, "Could not find a property named 'mpt_moat' on type 'Microsoft.Dynamics.CRM.mpt_house'.")]
    [InlineData("mpt_title eq", 400, "mpt_title eq")]
    [InlineData("mpt_rooms eq 'four'", 400, "Edm.Int32")]
    [InlineData("mpt_rooms eq 99999999999", 400, "mpt_rooms")]
    [InlineData("mpt_title eq 'a", 400, "'a")]
    [InlineData("mpt_title", 400, "")]
    [InlineData("mpt_rooms add 1 eq 4", 501, "$filter")]
    [InlineData("3 eq mpt_rooms", 501, "$filter")]
    [InlineData("mpt_title eq mpt_code", 501, "$filter")]
    [InlineData("length(mpt_title) eq 4", 501, "$filter")]
    [InlineData("year(mpt_seenon) eq 2026", 501, "$filter")]
    [InlineData("not (mpt_rooms eq 3)", 501, "$filter")]
    [InlineData("queryfunction(0)", 501, "$filter")]
    public async Task What_a_filter_cannot_say_is_refused(string filter, int status, string named)
    {
        var error = (await Api.GetAsync($"mpt_houses?$filter={Uri.EscapeDataString(filter)}")).Error;
        Assert.Equal(status, error.Status);
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_chain_of_conditions_is_one_group()
    {
        Api.CreateHouse("Alpha");
        var chain = string.Join(" or ", Enumerable.Range(0, 200).Select(number => $"mpt_title eq '{number}'"));
        Assert.Equal((200, "Alpha"), await TitlesAsync(chain + " or mpt_title eq 'alpha'"));
    }

    [Fact]
    public async Task Endless_nesting_is_refused_and_breaks_nothing()
    {
        Assert.Equal(400, (await Api.GetAsync($"mpt_houses?$filter={new string('(', 5000)}mpt_sold{new string(')', 5000)}")).Error.Status);
        Assert.Equal(
            400,
            (await Api.GetAsync($"mpt_houses?$filter={string.Concat(Enumerable.Repeat("not ", 5000))}mpt_sold")).Error.Status
        );
        Assert.Equal(
            400,
            (await Api.GetAsync($"mpt_houses?$filter={string.Join(" or ", Enumerable.Repeat("mpt_sold", 1500))}")).Error.Status
        );
    }

    private static DateTime Day(int day) => DateTime.Parse($"2026-01-0{day}", CultureInfo.InvariantCulture);

    private async Task<(int Status, string Titles)> TitlesAsync(string filter)
    {
        var answer = await Api.GetAsync($"mpt_houses?$select=mpt_title&$orderby=mpt_title&$filter={Uri.EscapeDataString(filter)}");
        return (
            (int)answer.Status,
            answer.Has("value") ? string.Join(',', answer.Rows.Select(row => row.GetProperty("mpt_title").GetString())) : ""
        );
    }
}
