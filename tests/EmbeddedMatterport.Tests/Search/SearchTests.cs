using System.Text.Json.Nodes;
using CsCheck;
using MatterportForDataverse.EmbeddedMatterport.Errors;
using MatterportForDataverse.EmbeddedMatterport.Models;
using MatterportForDataverse.EmbeddedMatterport.Search;

namespace MatterportForDataverse.EmbeddedMatterport.Tests.Search;

public sealed class SearchTests
{
    private readonly TestApi _api = new(models: 0);

    public SearchTests()
    {
        _api.Given("Lake House", m => m with { InternalId = "CRM-1", Address = m.Address with { AdministrativeArea = "KS" } });
        _api.Given("Lake Cabin", m => m with { Visibility = "private", FloorCount = 4, RoomCount = 30 });
        _api.Given("Town Hall (old)", m => m with { State = "inactive", Description = "the lake is near" });
        _api.Clock.Advance(TimeSpan.FromDays(2));
        _api.Given(
            "Mühlenhof",
            m => m with { Address = m.Address with { Locality = "München", CountryCode = "DE", PostalCode = "80331" } }
        );
    }

    [Theory]
    [InlineData("*", "Mühlenhof|Lake Cabin|Lake House")]
    [InlineData("lake", "Lake Cabin|Lake House")]
    [InlineData("name:lake AND name:house", "Lake House")]
    [InlineData("name:(lake AND cabin)", "Lake Cabin")]
    [InlineData("\"lake house\"", "Lake House")]
    [InlineData("name:\"house lake\"", "")]
    [InlineData("name:lake NOT name:house", "Lake Cabin")]
    [InlineData("name:lake -house", "Lake Cabin")]
    [InlineData("cabin OR house", "Lake Cabin|Lake House")]
    [InlineData("cabin house", "Lake Cabin|Lake House")]
    [InlineData("+lake +visibility:private", "Lake Cabin")]
    [InlineData("visibility:private", "Lake Cabin")]
    [InlineData("internalId:CRM-1", "Lake House")]
    [InlineData("internalId:CRM*", "Lake House")]
    [InlineData("internalId:CRM\\*", "")]
    [InlineData("name:c?bin", "Lake Cabin")]
    [InlineData("name:mühl*", "Mühlenhof")]
    [InlineData("address.locality:\"München\" AND address.countryCode:DE", "Mühlenhof")]
    [InlineData("address.postalCode:80331", "Mühlenhof")]
    [InlineData("address.administrativeArea:\"KS\"", "Lake House")]
    [InlineData("floors.count:[4 TO *]", "Lake Cabin")]
    [InlineData("floors.count:4", "Lake Cabin")]
    [InlineData("rooms.count:>=30", "Lake Cabin")]
    [InlineData("modified:[2026-06-03 TO *]", "Mühlenhof")]
    [InlineData("modified:[2026-06-03T08:00:00Z TO *]", "Mühlenhof")]
    [InlineData("modified:{2026-06-03T08:00:00Z TO *}", "")]
    [InlineData("modified:[* TO 2026-06-01]", "Lake Cabin|Lake House")]
    [InlineData("modified:2026-06-01", "Lake Cabin|Lake House")]
    [InlineData("modified:[2026-06-01 TO *] AND name:lake", "Lake Cabin|Lake House")]
    [InlineData("_exists_:internalId", "Lake House")]
    public async Task A_search_finds(string query, string expected) =>
        Assert.Equal(Split(expected), (await NamesAsync(query)).Order(StringComparer.Ordinal).ToArray());

    [Fact]
    public async Task A_search_finds_scans_that_have_no_place_yet()
    {
        var model = _api.Given("Barn");
        var sweeps = model.Contents.Sweeps;
        _api.Account.Edit(
            model.Id,
            m => m.WithContents(m.Contents with { Sweeps = [sweeps[0] with { Placement = "unplaced" }, .. sweeps.Skip(1)] })
        );
        Assert.Contains("Barn", await NamesAsync("assets.panoLocations.placement: \"UNPLACED\""));
        Assert.Contains("Barn", await NamesAsync("assets.panoLocations.placement: AUTO"));
        Assert.DoesNotContain("Lake House", await NamesAsync("NOT assets.panoLocations.placement: AUTO"));
        var reply = await _api.AskAsync($$"""{ model(id: "{{model.Id}}") { panoLocations { placement position { z } } } }""");
        Assert.Equal("unplaced", (string?)reply.Clean["model"]!["panoLocations"]![0]!["placement"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("name:")]
    [InlineData("name:\"open")]
    [InlineData("(lake")]
    [InlineData("lake)")]
    [InlineData("AND lake")]
    [InlineData("lake AND")]
    [InlineData("modified:[2026 TO")]
    [InlineData("modified:[x TO *]")]
    [InlineData("modified:[2026-06-01]")]
    [InlineData("nosuchfield:3")]
    [InlineData("floors.count:many")]
    [InlineData("lake\\")]
    [InlineData("]")]
    public async Task A_search_that_cannot_be_read_is_refused(string query) =>
        Assert.Equal("request.invalid", (await SearchAsync(query)).Code);

    [Theory]
    [InlineData("lake~2")]
    [InlineData("lake^3")]
    [InlineData("/la.e/")]
    public async Task A_search_that_is_not_simulated_is_refused_by_name(string query) =>
        Assert.Equal("request.unsupported", (await SearchAsync(query)).Code);

    [Fact]
    public async Task Archived_and_demo_models_come_when_they_are_included()
    {
        Assert.DoesNotContain("Town Hall (old)", await NamesAsync("*"));
        Assert.Contains("Town Hall (old)", await NamesAsync("*", "include: [inactive]"));
        Assert.Equal(["Matterport Demo House"], await NamesAsync("demo:true", "include: [demo]"));
    }

    [Fact]
    public async Task Pages_follow_each_other_by_an_opaque_offset()
    {
        var seen = new List<string>();
        string? offset = null;
        do
        {
            var reply = await SearchAsync(
                "*",
                $"pageSize: 2, sortBy: [{{field: name, order: asc}}]{(offset is null ? "" : $", offset: \"{offset}\"")}"
            );
            var page = reply.Clean["models"]!;
            Assert.Equal(3, (int)page["totalResults"]!);
            seen.AddRange(page["results"]!.AsArray().Select(hit => (string)hit!["name"]!));
            offset = (string?)page["nextOffset"];
        } while (offset is not null);
        Assert.Equal(["Lake Cabin", "Lake House", "Mühlenhof"], seen);
    }

    [Theory]
    [InlineData("pageSize: 0")]
    [InlineData("pageSize: 1001")]
    [InlineData("offset: \"7\"")]
    public async Task A_page_that_cannot_be_is_refused(string arguments) =>
        Assert.Equal("request.invalid", (await SearchAsync("*", arguments)).Code);

    [Fact]
    public void A_phrase_of_any_text_finds_only_what_holds_it() =>
        Gen.String[Gen.Char[" aB9\"\\:*?()[]{}+-!~^/&|ü"], 1, 12]
            .Sample(text =>
            {
                var escaped = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
                var node = SearchParser.Parse($"name:\"{escaped}\"");
                var words = SearchText.Words(text);
                var holds = new MatterportModel { Id = "1", Name = "x " + text + " y" };
                var holdsNot = new MatterportModel { Id = "2", Name = "something else" };
                return node.Matches(holds) == words.Count > 0 && !node.Matches(holdsNot);
            });

    [Fact]
    public void No_text_breaks_the_parser() =>
        Gen.String[Gen.Char[" aB9\"\\:*?()[]{}+-!~^/&|<>=TO"], 0, 20]
            .Sample(text =>
            {
                try
                {
                    SearchParser.Parse(text);
                }
                catch (ApiError refusal)
                {
                    return refusal.Code is "request.invalid" or "request.unsupported";
                }
                return true;
            });

    [Fact]
    public async Task A_lagging_index_shows_yesterday()
    {
        var model = _api.Given("Brand New");
        _api.Matterport.Faults.SearchLag = TimeSpan.FromMinutes(5);
        Assert.DoesNotContain("Brand New", await NamesAsync("*"));
        _api.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Contains("Brand New", await NamesAsync("*"));
        _api.Account.Edit(model.Id, m => m with { Name = "Renamed" });
        Assert.Contains("Brand New", await NamesAsync("*"));
        _api.Account.Delete(model.Id);
        Assert.Contains("Brand New", await NamesAsync("*"));
        _api.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.DoesNotContain("Brand New", await NamesAsync("*"));
    }

    private static string[] Split(string names) =>
        [.. names.Split('|', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)];

    private Task<GraphQLResponse> SearchAsync(string query, string arguments = "pageSize: 100") =>
        _api.AskAsync(
            $"query($q: String) {{ models(query: $q, {arguments}) {{ totalResults nextOffset results {{ name }} }} }}",
            new { q = query }
        );

    private async Task<List<string>> NamesAsync(string query, string arguments = "pageSize: 100") =>
        [.. (await SearchAsync(query, arguments)).Clean["models"]!["results"]!.AsArray().Select((JsonNode? hit) => (string)hit!["name"]!)];
}
