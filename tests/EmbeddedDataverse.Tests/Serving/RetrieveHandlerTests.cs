using System.Net;
using System.Text.Json;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Serving;

public sealed class RetrieveHandlerTests : WebApiTests
{
    [Fact]
    public async Task A_row_comes_with_its_version_its_lookups_as_ids_and_empty_columns_as_null()
    {
        var street = Api.CreateStreet("Elm");
        var id = Api.CreateHouse(
            "Nine",
            ("mpt_streetid", street),
            ("mpt_rooms", 4),
            ("mpt_seenon", new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc))
        );
        var row = await Api.GetAsync($"mpt_houses({id})");
        Assert.Equal(HttpStatusCode.OK, row.Status);
        Assert.Equal(
            ("Nine", 4, "2026-01-02T03:04:05Z"),
            (row["mpt_title"].GetString(), row["mpt_rooms"].GetInt32(), row["mpt_seenon"].GetString())
        );
        Assert.Equal(
            (id, street.Id, 720270000),
            (row["mpt_houseid"].GetGuid(), row["_mpt_streetid_value"].GetGuid(), row["mpt_kind"].GetInt32())
        );
        Assert.Equal(JsonValueKind.Null, row["mpt_notes"].ValueKind);
        Assert.StartsWith("W/\"", row["@odata.etag"].GetString(), StringComparison.Ordinal);
        Assert.Equal($"{Api.Server.WebApiUrl}$metadata#mpt_houses/$entity", row["@odata.context"].GetString());
    }

    [Fact]
    public async Task A_selection_brings_its_columns_and_the_id()
    {
        var id = Api.CreateHouse("Nine");
        var row = await Api.GetAsync($"mpt_houses({id})?$select=mpt_title,_mpt_streetid_value");
        Assert.Equal(
            ["@odata.context", "@odata.etag", "mpt_houseid", "mpt_title", "_mpt_streetid_value"],
            row.Body.EnumerateObject().Select(property => property.Name)
        );
        Assert.EndsWith("#mpt_houses(mpt_title,_mpt_streetid_value)/$entity", row["@odata.context"].GetString(), StringComparison.Ordinal);
    }

    // https://learn.microsoft.com/troubleshoot/power-platform/dataverse/dataverse-web-api-and-sdk/web-api-client-errors
    [Theory]
    [InlineData("mpt_Title")]
    [InlineData("mpt_streetid")]
    [InlineData("nothing")]
    public async Task A_property_that_there_is_not_is_refused_as_published(string property) =>
        Assert.Equal(
            (400, "0x0", $"Could not find a property named '{property}' on type 'Microsoft.Dynamics.CRM.mpt_house'."),
            (await Api.GetAsync($"mpt_houses({Api.CreateHouse("x")})?$select={property}")).Error
        );

    // https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/select-columns#formatted-values
    [Fact]
    public async Task Annotations_come_when_they_are_asked_for_and_only_those()
    {
        var id = Api.CreateHouse("Nine", ("mpt_streetid", Api.CreateStreet("Elm")), ("mpt_kind", PlatformFixture.Villa));
        var path = $"mpt_houses({id})?$select=_mpt_streetid_value,mpt_kind,_ownerid_value";
        Assert.DoesNotContain((await Api.GetAsync(path)).Body.EnumerateObject(), property => property.Name.LastIndexOf('@') > 0);

        var all = await Api.GetAsync(path, "odata.include-annotations=\"*\"");
        Assert.Equal("Elm", all["_mpt_streetid_value@OData.Community.Display.V1.FormattedValue"].GetString());
        Assert.Equal("mpt_street", all["_mpt_streetid_value@Microsoft.Dynamics.CRM.lookuplogicalname"].GetString());
        Assert.Equal("mpt_StreetId", all["_mpt_streetid_value@Microsoft.Dynamics.CRM.associatednavigationproperty"].GetString());
        Assert.Equal("ownerid", all["_ownerid_value@Microsoft.Dynamics.CRM.associatednavigationproperty"].GetString());
        Assert.Equal("Villa", all["mpt_kind@OData.Community.Display.V1.FormattedValue"].GetString());
        Assert.Equal("odata.include-annotations=\"*\"", all.Headers.GetValues("Preference-Applied").Single());

        var some = await Api.GetAsync(path, "odata.include-annotations=\"OData.Community.Display.V1.FormattedValue\"");
        Assert.True(some.Has("mpt_kind@OData.Community.Display.V1.FormattedValue"));
        Assert.False(some.Has("_mpt_streetid_value@Microsoft.Dynamics.CRM.lookuplogicalname"));
    }

    [Fact]
    public async Task What_is_not_there_is_not_found_and_what_is_no_id_is_refused()
    {
        var id = Guid.NewGuid();
        Assert.Equal((404, "0x80040217", $"mpt_house With Id = {id} Does Not Exist"), (await Api.GetAsync($"mpt_houses({id})")).Error);
        Assert.Equal(
            (
                404,
                "0x8006088a",
                "Resource not found for the segment 'mpt_castles'. The playground has the tables and custom APIs of its package,"
                    + " some tables of the platform, and WhoAmI."
            ),
            (await Api.GetAsync("mpt_castles")).Error
        );
        Assert.Equal(400, (int)(await Api.GetAsync("mpt_houses(nine)")).Status);
        Assert.Equal(400, (int)(await Api.GetAsync("mpt_houses('; DROP TABLE mpt_house)")).Status);
        Assert.Equal(404, (await Api.GetAsync($"mpt_houses({id})/mpt_StreetId")).Error.Status);
    }

    [Fact]
    public async Task Privileges_and_reach_apply()
    {
        var foreign = Api.CreateHouse("foreign");
        Assert.Equal((403, "0x80040220"), Head(await Api.GetAsync($"mpt_houses({foreign})", token: "ann")));
        Assert.Equal((403, "0x80040220"), Head(await Api.GetAsync("mpt_streets", token: "rob")));
        Assert.Equal(HttpStatusCode.OK, (await Api.GetAsync($"mpt_houses({foreign})", token: "rob")).Status);
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/webapi/perform-conditional-operations-using-web-api
    [Fact]
    public async Task A_row_that_is_known_already_is_not_sent_again()
    {
        var path = $"mpt_houses({Api.CreateHouse("Nine")})?$select=mpt_title";
        var known = (await Api.GetAsync(path))["@odata.etag"].GetString();
        Assert.Equal(HttpStatusCode.NotModified, (await Api.SendAsync("GET", path, headers: ("If-None-Match", known))).Status);
        Assert.Equal(
            HttpStatusCode.OK,
            (await Api.SendAsync("GET", path, headers: [("If-None-Match", known), ("Prefer", "odata.include-annotations=\"*\"")])).Status
        );
        Assert.Equal(HttpStatusCode.OK, (await Api.SendAsync("GET", path, headers: ("If-None-Match", "null"))).Status);
    }

    [Theory]
    [InlineData("businessunits", "name")]
    [InlineData("organizations", "name")]
    [InlineData("systemusers", "fullname")]
    [InlineData("roles", "name")]
    [InlineData("fieldsecurityprofiles", "name")]
    [InlineData("systemuserrolescollection", "_roleid_value")]
    public async Task The_platforms_own_tables_have_their_real_names(string set, string property) =>
        Assert.NotEmpty((await Api.GetAsync($"{set}?$select={property}")).Rows.Select(row => row.GetProperty(property)));

    private static (int, string) Head(WebApiReply reply) => (reply.Error.Status, reply.Error.Code);
}
