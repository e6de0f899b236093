namespace MatterportForDataverse.EmbeddedDataverse.Tests.Serving;

// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/queryfunctions
public sealed class QueryFunctionTests : WebApiTests
{
    [Theory]
    [InlineData("In(PropertyName='mpt_title',PropertyValues=['Alpha','x'])", "Alpha")]
    [InlineData("In(PropertyName='mpt_title',PropertyValues=[\"O'Brien\",\"a,b)\"])", "O'Brien")]
    [InlineData("In(PropertyName='mpt_rooms',PropertyValues=[3,4])", "Alpha")]
    [InlineData("NotIn(PropertyName='mpt_rooms',PropertyValues=['3'])", "Beta,O'Brien")]
    [InlineData("Between(PropertyName='mpt_rooms',PropertyValues=['4','6'])", "Beta")]
    [InlineData("Today(PropertyName='mpt_seenon')", "Alpha")]
    [InlineData("Yesterday(PropertyName='mpt_seenon')", "Beta")]
    [InlineData("LastXDays(PropertyName='mpt_seenon',PropertyValue=1)", "Alpha,Beta")]
    [InlineData("OlderThanXDays(PropertyName='mpt_seenon',PropertyValue='1')", "")]
    [InlineData("On(PropertyName='mpt_seenon',PropertyValue='2026-02-28')", "Beta")]
    [InlineData("Last7Days(PropertyName='mpt_seenon')", "Alpha,Beta")]
    [InlineData("ThisMonth(PropertyName='mpt_seenon')", "Alpha")]
    [InlineData("EqualUserId(PropertyName='ownerid')", "")]
    [InlineData("NotEqualUserId(PropertyName='ownerid')", "Alpha,Beta,O'Brien")]
    public async Task A_function_finds_the_rows_that_it_means(string call, string expected)
    {
        CreateHouses();
        Assert.Equal((200, expected), await TitlesAsync("Microsoft.Dynamics.CRM." + call));
    }

    [Theory]
    [InlineData("Microsoft.Dynamics.CRM.Today(PropertyName='mpt_seenon') or mpt_title eq 'Beta'", "Alpha,Beta")]
    [InlineData("not Microsoft.Dynamics.CRM.In(PropertyName='mpt_title',PropertyValues=['Alpha'])", "Beta,O'Brien")]
    [InlineData("mpt_title ne 'Microsoft.Dynamics.CRM.Today(' and Microsoft.Dynamics.CRM.Today(PropertyName='mpt_seenon')", "Alpha")]
    [InlineData("Microsoft.Dynamics.CRM.In(PropertyName=@p1,PropertyValues=@p2)&@p1='mpt_title'&@p2=[\"O'Brien\",\"x\"]", "O'Brien")]
    [InlineData("mpt_title eq @p1&@p1='Beta'", "Beta")]
    public async Task A_function_stands_among_other_conditions(string filter, string expected)
    {
        CreateHouses();
        Assert.Equal((200, expected), await TitlesAsync(filter));
    }

    [Theory]
    [InlineData("LastXHours(PropertyName='mpt_seenon',PropertyValue=2)", 501, "LastXHours")]
    [InlineData("ContainValues(PropertyName='mpt_kind',PropertyValues=['1'])", 501, "ContainValues")]
    [InlineData("Contains(PropertyName='mpt_title',PropertyValue='x')", 501, "Contains")]
    [InlineData("Under(PropertyName='mpt_houseid',PropertyValue='x')", 501, "Under")]
    [InlineData("InFiscalYear(PropertyName='mpt_seenon',PropertyValue=2026)", 501, "InFiscalYear")]
    [InlineData("Today(PropertyName='mpt_moat')", 400, "mpt_moat")]
    [InlineData("Today(Property='mpt_seenon')", 400, "Property")]
    [InlineData("Today()", 400, "PropertyName")]
    [InlineData("LastXDays(PropertyName='mpt_seenon',PropertyValue='soon')", 400, "soon")]
    [InlineData("Between(PropertyName='mpt_rooms',PropertyValues=['4'])", 400, "Between")]
    [InlineData("Todayish(PropertyName='mpt_seenon')", 400, "Todayish")]
    [InlineData("Today(PropertyName='mpt_seenon'", 400, "")]
    public async Task What_is_not_simulated_or_wrong_is_refused_by_name(string call, int status, string named)
    {
        var error = (await Api.GetAsync($"mpt_houses?$filter={Uri.EscapeDataString("Microsoft.Dynamics.CRM." + call)}")).Error;
        Assert.Equal(status, error.Status);
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/wildcard-characters
    [Theory]
    [InlineData("contains(mpt_title,'l%a')", "Alpha")]
    [InlineData("contains(mpt_title,'_eta')", "Beta")]
    [InlineData("startswith(mpt_title,'[a-b]')", "Alpha,Beta")]
    [InlineData("startswith(mpt_title,'[^a]')", "Beta,O'Brien")]
    [InlineData("startswith(mpt_title,'[ao]')", "Alpha,O'Brien")]
    [InlineData("contains(mpt_title,'[%]')", "")]
    [InlineData("contains(mpt_title,'[_]')", "")]
    [InlineData("not startswith(mpt_title,'[[]')", "Alpha,Beta,O'Brien")]
    public async Task Wildcards_count_in_text_functions_and_are_themselves_in_brackets(string filter, string expected)
    {
        CreateHouses();
        Assert.Equal((200, expected), await TitlesAsync(filter));
        var odd = Api.CreateHouse("[50%_");
        Assert.Equal(200, (await TitlesAsync(filter)).Status);
        Assert.Contains(
            odd.ToString(),
            (await Api.GetAsync($"mpt_houses?$filter={Uri.EscapeDataString("contains(mpt_title,'[[]50[%][_]')")}")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_set_of_characters_that_is_not_closed_is_refused_by_name() =>
        Assert.Equal(501, (await Api.GetAsync("mpt_houses?$filter=contains(mpt_title,'a[b')")).Error.Status);

    private void CreateHouses()
    {
        var now = Api.Fixture.Clock.GetUtcNow().UtcDateTime;
        Api.CreateHouse("Alpha", ("mpt_rooms", 3), ("mpt_seenon", now));
        Api.CreateHouse("Beta", ("mpt_rooms", 5), ("mpt_seenon", now.AddDays(-1)));
        Api.CreateHouse("O'Brien");
    }

    private async Task<(int Status, string Titles)> TitlesAsync(string filter)
    {
        var answer = await Api.GetAsync(
            $"mpt_houses?$select=mpt_title&$orderby=mpt_title&$filter={filter.Replace("%", "%25", StringComparison.Ordinal)}"
        );
        return (
            (int)answer.Status,
            answer.Has("value") ? string.Join(',', answer.Rows.Select(row => row.GetProperty("mpt_title").GetString())) : answer.Text
        );
    }
}
