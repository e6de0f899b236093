using System.Net;
using System.Xml.Linq;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Serving;

public sealed class FetchRequestTests : WebApiTests
{
    private const string All = "odata.include-annotations=\"*\"";

    [Fact]
    public async Task Rows_of_fetch_XML_carry_linked_columns_under_their_aliases_and_leave_out_what_is_empty()
    {
        Api.CreateHouse("Nine", ("mpt_streetid", Api.CreateStreet("Elm")), ("mpt_rooms", 4));
        var answer = await Api.FetchAsync(
            """
            <fetch><entity name='mpt_house'><attribute name='mpt_title'/><attribute name='mpt_notes'/>
            <attribute name='mpt_rooms' alias='size'/>
            <link-entity name='mpt_street' from='mpt_streetid' to='mpt_streetid' alias='s'><attribute name='mpt_name'/></link-entity>
            </entity></fetch>
            """,
            All
        );
        var row = Assert.Single(answer.Rows);
        Assert.Equal(
            ("Nine", 4, "Elm"),
            (row.GetProperty("mpt_title").GetString(), row.GetProperty("size").GetInt32(), row.GetProperty("s.mpt_name").GetString())
        );
        Assert.Equal(
            ("mpt_rooms", "mpt_name"),
            (
                row.GetProperty("size@OData.Community.Display.V1.AttributeName").GetString(),
                row.GetProperty("s.mpt_name@OData.Community.Display.V1.AttributeName").GetString()
            )
        );
        Assert.False(row.TryGetProperty("mpt_notes", out _));
        Assert.True(row.TryGetProperty("mpt_houseid", out _));
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/page-results?tabs=webapi#paging-cookies
    [Fact]
    public async Task The_cookie_of_a_page_decoded_twice_leads_to_the_next_and_the_last_page_has_none()
    {
        var ids = Enumerable.Range(0, 5).Select(number => Api.CreateHouse("t" + number)).ToHashSet();
        var seen = new List<Guid>();
        var fetch = XElement.Parse("<fetch count='2' page='1'><entity name='mpt_house'><attribute name='mpt_title'/></entity></fetch>");
        var pages = 1;
        for (var more = true; more; pages++)
        {
            var answer = await Api.FetchAsync(
                fetch.ToString(),
                "odata.include-annotations=\"Microsoft.Dynamics.CRM.fetchxmlpagingcookie,Microsoft.Dynamics.CRM.morerecords\""
            );
            seen.AddRange(answer.Rows.Select(row => row.GetProperty("mpt_houseid").GetGuid()));
            more = answer.Has("@Microsoft.Dynamics.CRM.morerecords");
            Assert.Equal(more, answer.Has("@Microsoft.Dynamics.CRM.fetchxmlpagingcookie"));
            Assert.False(answer.Has("@odata.nextLink"));
            if (more)
            {
                var cookie = XElement.Parse(answer["@Microsoft.Dynamics.CRM.fetchxmlpagingcookie"].GetString()!);
                Assert.Equal(
                    (pages + 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
                    cookie.Attribute("pagenumber")!.Value
                );
                fetch.SetAttributeValue(
                    "paging-cookie",
                    WebUtility.UrlDecode(WebUtility.UrlDecode(cookie.Attribute("pagingcookie")!.Value))
                );
                fetch.SetAttributeValue("page", pages + 1);
            }
        }

        Assert.Equal(4, pages);
        Assert.Equal(5, seen.Count);
        Assert.True(ids.SetEquals(seen));
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/count-rows?tabs=webapi
    [Fact]
    public async Task The_number_of_all_rows_comes_when_it_is_asked_for_either_way()
    {
        Api.CreateHouse("a");
        Api.CreateHouse("b");
        var asked = new[]
        {
            await Api.FetchAsync("<fetch count='1' returntotalrecordcount='true'><entity name='mpt_house'/></fetch>", All),
            await Api.FetchAsync("<fetch count='1'><entity name='mpt_house'/></fetch>", All, more: "&$count=true"),
        };
        Assert.All(
            asked,
            answer =>
                Assert.Equal(
                    (2, 2, false),
                    (
                        answer["@odata.count"].GetInt32(),
                        answer["@Microsoft.Dynamics.CRM.totalrecordcount"].GetInt32(),
                        answer["@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded"].GetBoolean()
                    )
                )
        );
        Assert.Equal(
            -1,
            (await Api.FetchAsync("<fetch><entity name='mpt_house'/></fetch>", All))["@Microsoft.Dynamics.CRM.totalrecordcount"].GetInt32()
        );
    }

    [Fact]
    public async Task Groups_come_under_their_aliases_with_labels_and_names()
    {
        var street = Api.CreateStreet("Elm");
        Api.CreateHouse("a", ("mpt_streetid", street), ("mpt_kind", PlatformFixture.Villa));
        Api.CreateHouse("b", ("mpt_streetid", street), ("mpt_kind", PlatformFixture.Villa));
        var row = Assert.Single(
            (
                await Api.FetchAsync(
                    """
                    <fetch aggregate='true'><entity name='mpt_house'><attribute name='mpt_kind' alias='kind' groupby='true'/>
                    <attribute name='mpt_streetid' alias='street' groupby='true'/>
                    <attribute name='mpt_houseid' alias='n' aggregate='count'/></entity></fetch>
                    """,
                    All
                )
            ).Rows
        );
        Assert.Equal(
            (720270001, street.Id, 2),
            (row.GetProperty("kind").GetInt32(), row.GetProperty("street").GetGuid(), row.GetProperty("n").GetInt32())
        );
        Assert.Equal(
            ("Villa", "Elm"),
            (
                row.GetProperty("kind@OData.Community.Display.V1.FormattedValue").GetString(),
                row.GetProperty("street@OData.Community.Display.V1.FormattedValue").GetString()
            )
        );
        Assert.Equal("mpt_street", row.GetProperty("street@Microsoft.Dynamics.CRM.lookuplogicalname").GetString());
        Assert.False(row.TryGetProperty("@odata.etag", out _));
    }

    [Fact]
    public async Task Refusals_of_fetch_XML_reach_the_client_with_code_and_sentence()
    {
        Assert.Equal(
            (400, "0x80041103", "'mpt_house' entity doesn't contain attribute with Name = 'mpt_moat'."),
            (await Api.FetchAsync("<fetch><entity name='mpt_house'><attribute name='mpt_moat'/></entity></fetch>")).Error
        );
        Assert.Equal(
            501,
            (
                await Api.FetchAsync(
                    "<fetch><entity name='mpt_house'><filter><condition attribute='createdon' operator='last-fiscal-year'/></filter>"
                        + "</entity></fetch>"
                )
            )
                .Error
                .Status
        );
        Assert.Equal(400, (await Api.FetchAsync("<fetch><entity name='mpt_street'/></fetch>")).Error.Status);
        Assert.Equal(400, (await Api.FetchAsync("<fetch")).Error.Status);
        Assert.Equal(501, (await Api.FetchAsync("<fetch><entity name='mpt_house'/></fetch>", more: "&$select=mpt_title")).Error.Status);
    }

    [Fact]
    public async Task Long_addresses_are_taken_and_overlong_ones_refused()
    {
        string Fetch(int values) =>
            "<fetch><entity name='mpt_house'><filter>"
            + "<condition attribute='mpt_title' operator='in'>"
            + string.Concat(Enumerable.Repeat("<value>a title</value>", values))
            + "</condition></filter></entity></fetch>";
        Assert.Equal(HttpStatusCode.OK, (await Api.FetchAsync(Fetch(500))).Status);
        Assert.Equal(HttpStatusCode.RequestUriTooLong, (await Api.FetchAsync(Fetch(2000))).Status);
        Assert.Equal(HttpStatusCode.OK, (await Api.GetAsync("WhoAmI")).Status);
    }
}
