using System.Net;
using System.Text.Json;
using CsCheck;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Serving;

public sealed class RetrieveMultipleHandlerTests : WebApiTests
{
    [Fact]
    public async Task Rows_are_selected_sorted_cut_and_counted()
    {
        foreach (var (title, rooms) in new[] { ("a", 1), ("b", 2), ("c", 2) })
        {
            Api.CreateHouse(title, ("mpt_rooms", rooms));
        }

        var answer = await Api.GetAsync("mpt_houses?$select=mpt_title&$orderby=mpt_rooms desc,mpt_title&$top=2&$count=true");
        Assert.Equal(["b", "c"], answer.Rows.Select(row => row.GetProperty("mpt_title").GetString()));
        Assert.Equal(3, answer["@odata.count"].GetInt32());
        Assert.False(answer.Has("@odata.nextLink"));
        Assert.EndsWith("$metadata#mpt_houses(mpt_title)", answer["@odata.context"].GetString(), StringComparison.Ordinal);
        Assert.Equal(3, (await Api.GetAsync("mpt_houses")).Rows.Count());
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/join-tables
    [Fact]
    public async Task The_row_of_a_lookup_comes_along_and_null_where_there_is_none()
    {
        var street = Api.CreateStreet("Quay Street");
        Api.CreateHouse("a", ("mpt_streetid", street));
        Api.CreateHouse("b");

        var answer = await Api.GetAsync(
            "mpt_houses?$select=mpt_title&$expand=mpt_StreetId($select=mpt_name,_createdby_value)&$orderby=mpt_title",
            "odata.include-annotations=\"*\""
        );

        var joined = answer.Rows.First().GetProperty("mpt_StreetId");
        Assert.Equal("Quay Street", joined.GetProperty("mpt_name").GetString());
        Assert.Equal(street.Id, joined.GetProperty("mpt_streetid").GetGuid());
        Assert.Equal("SYSTEM", joined.GetProperty("_createdby_value@OData.Community.Display.V1.FormattedValue").GetString());
        Assert.StartsWith("W/", joined.GetProperty("@odata.etag").GetString(), StringComparison.Ordinal);
        Assert.False(answer.Rows.First().TryGetProperty("_mpt_streetid_value", out _));
        Assert.Equal(JsonValueKind.Null, answer.Rows.Last().GetProperty("mpt_StreetId").ValueKind);
        Assert.EndsWith(
            "$metadata#mpt_houses(mpt_title,mpt_StreetId(mpt_name,_createdby_value))",
            answer["@odata.context"].GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Whoever_may_not_read_the_table_of_a_lookup_does_not_read_it_through_expand()
    {
        Api.CreateHouse("a", ("mpt_streetid", Api.CreateStreet("Quay Street")));
        Assert.Equal(403, (await Api.GetAsync("mpt_houses?$expand=mpt_StreetId", token: "rob")).Error.Status);
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/page-results
    [Fact]
    public async Task The_links_from_page_to_page_lead_over_every_row_once()
    {
        var ids = Enumerable.Range(0, 11).Select(number => Api.CreateHouse("t" + number, ("mpt_rooms", number % 3))).ToHashSet();
        await Gen.Select(
                Gen.Int[1, 12],
                Pick.One(
                    "mpt_houses?$select=mpt_title",
                    "mpt_houses?$select=mpt_title&$orderby=mpt_rooms",
                    "mpt_houses?fetchXml="
                        + Uri.EscapeDataString("<fetch><entity name='mpt_house'><order attribute='mpt_rooms'/></entity></fetch>")
                )
            )
            .SampleAsync(
                async (size, path) =>
                {
                    var seen = new List<Guid>();
                    for (var next = path; next is not null; )
                    {
                        var page = await Api.GetAsync(next, $"odata.maxpagesize={size}");
                        Assert.True(page.Rows.Count() <= size);
                        seen.AddRange(page.Rows.Select(row => row.GetProperty("mpt_houseid").GetGuid()));
                        next = page.Has("@odata.nextLink") ? page["@odata.nextLink"].GetString() : null;
                    }

                    return seen.Count == ids.Count && ids.SetEquals(seen);
                },
                iter: 20,
                threads: 1
            );
    }

    [Fact]
    public async Task With_a_page_size_top_is_ignored_as_published()
    {
        Api.CreateHouse("a");
        Api.CreateHouse("b");
        var answer = await Api.GetAsync("mpt_houses?$top=1", "odata.maxpagesize=5");
        Assert.Equal(2, answer.Rows.Count());
        Assert.Equal("odata.maxpagesize=5", answer.Headers.GetValues("Preference-Applied").Single());
    }

    [Theory]
    [InlineData("mpt_houses?$expand=mpt_StreetId($top=1)", 400, "many-to-one")]
    [InlineData("mpt_houses?$expand=mpt_StreetId($expand=ownerid)", 501, "$expand")]
    [InlineData("mpt_houses?$expand=ownerid", 501, "ownerid")]
    [InlineData("mpt_houses?$expand=mpt_streetid", 400, "mpt_streetid")]
    [InlineData("mpt_houses?$expand=mpt_StreetId($select=nothing)", 400, "nothing")]
    [InlineData("mpt_houses?$expand=mpt_StreetId,", 400, "$expand")]
    [InlineData("mpt_houses?$apply=groupby((mpt_kind))", 501, "$apply")]
    [InlineData("mpt_houses?savedQuery=00000000-0000-0000-0000-000000000001", 501, "savedQuery")]
    [InlineData("mpt_houses?$top=none", 400, "$top")]
    [InlineData("mpt_houses?$top=0", 400, "$top")]
    [InlineData("mpt_houses?$count=maybe", 400, "$count")]
    [InlineData("mpt_houses?$orderby=mpt_title sideways", 400, "sideways")]
    [InlineData("mpt_houses?$orderby=nothing", 400, "nothing")]
    [InlineData("mpt_houses?$skiptoken=next", 400, "$skiptoken")]
    [InlineData("mpt_houses?$skiptoken=%3C!DOCTYPE%20c%20%5B%3C!ENTITY%20x%20%22y%22%3E%5D%3E%3Cc%3E%26x%3B%3C%2Fc%3E", 400, "$skiptoken")]
    public async Task What_is_wrong_or_not_simulated_is_refused_by_name(string path, int status, string named)
    {
        var error = (await Api.GetAsync(path)).Error;
        Assert.Equal(status, error.Status);
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$orderby=nothing", "0x0", "Could not find a property named 'nothing' on type 'Microsoft.Dynamics.CRM.mpt_house'.")]
    [InlineData("$orderby=mpt_title sideways", "0x80048d19", "'mpt_title sideways' is no order: name a column, and asc or desc after it.")]
    [InlineData("$orderby=mpt_title,", "0x80048d19", "'mpt_title,' is no order: name a column, and asc or desc after it.")]
    [InlineData("$orderby=length(mpt_title)", "0x80048d19", "'length(mpt_title)' is no order: name a column, and asc or desc after it.")]
    [InlineData("$orderby=", "0x80048d19", "'' is no order: name a column, and asc or desc after it.")]
    [InlineData(
        "$top=0",
        "0x80048d19",
        "Invalid value '0' for $top query option found. The $top query option requires a positive integer value."
    )]
    [InlineData(
        "$top=-1",
        "0x80048d19",
        "Invalid value '-1' for $top query option found. The $top query option requires a positive integer value."
    )]
    [InlineData(
        "$top=99999999999",
        "0x80048d19",
        "Invalid value '99999999999' for $top query option found. The $top query option requires a positive integer value."
    )]
    [InlineData("$count=maybe", "0x80048d19", "$count is 'maybe', neither true nor false.")]
    [InlineData("$select=nothing", "0x0", "Could not find a property named 'nothing' on type 'Microsoft.Dynamics.CRM.mpt_house'.")]
    public async Task A_malformed_option_is_refused_with_its_code_and_sentence(string option, string code, string message) =>
        Assert.Equal((400, code, message), (await Api.GetAsync($"mpt_houses?{option}")).Error);

    [Theory]
    [InlineData("mpt_title,mpt_title", "(mpt_title)")]
    [InlineData("mpt_title, mpt_rooms", "(mpt_title,mpt_rooms)")]
    [InlineData("*", "")]
    public async Task A_selection_names_each_column_once(string select, string projection) =>
        Assert.EndsWith(
            $"$metadata#mpt_houses{projection}",
            (await Api.GetAsync($"mpt_houses?$select={select}"))["@odata.context"].GetString(),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task Options_within_a_selection_are_refused_by_name() =>
        Assert.Contains("$select", (await Api.GetAsync("mpt_houses?$select=mpt_title($top=1)")).Error.Message, StringComparison.Ordinal);

    [Fact]
    public async Task Endless_nesting_of_an_order_is_refused_and_breaks_nothing()
    {
        var order = new string('(', 5000) + "mpt_title" + new string(')', 5000);
        Assert.Equal(400, (await Api.GetAsync($"mpt_houses?$orderby={order}")).Error.Status);
        Assert.Equal(HttpStatusCode.OK, (await Api.GetAsync("WhoAmI")).Status);
    }

    [Theory]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public async Task A_set_is_neither_changed_nor_deleted_as_a_whole(string method) =>
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await Api.SendAsync(method, "mpt_houses", "{}")).Status);
}
