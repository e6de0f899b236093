using System.Net;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Serving;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/use-alternate-key-reference-record</summary>
public sealed class RowAddressTests : WebApiTests
{
    [Fact]
    public async Task A_row_is_read_by_its_key_and_by_its_named_id()
    {
        var id = Api.CreateHouse("Nine", ("mpt_code", "O'Hara 1"));
        Assert.Equal(id, (await Api.GetAsync("mpt_houses(mpt_code='o''hara 1')"))["mpt_houseid"].GetGuid());
        Assert.Equal(id, (await Api.GetAsync($"mpt_houses(mpt_houseid={id})"))["mpt_houseid"].GetGuid());
        var room = Fixture.Create(
            new Entity("mpt_room") { ["mpt_houseid"] = new EntityReference("mpt_house", id), ["mpt_label"] = "Hall" }
        );
        Assert.Equal(room, (await Api.GetAsync($"mpt_rooms(mpt_label='Hall',_mpt_houseid_value={id})"))["mpt_roomid"].GetGuid());
    }

    [Theory]
    [InlineData("mpt_title='Nine'")]
    [InlineData("mpt_code='K1',mpt_title='Nine'")]
    [InlineData("nothing=1")]
    public async Task What_is_no_key_is_refused_as_published(string key) =>
        Assert.Equal(
            (
                400,
                "0x80048d19",
                "The key in the request URI is not valid for resource 'Microsoft.Dynamics.CRM.mpt_house'. Ensure that the names"
                    + " and number of key properties match the declared or alternate key properties for the resource"
                    + " 'Microsoft.Dynamics.CRM.mpt_house'."
            ),
            (await Api.GetAsync($"mpt_houses({key})")).Error
        );

    [Theory]
    [InlineData("GET")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public async Task Some_characters_do_not_work_in_a_key(string method)
    {
        Api.CreateHouse("Nine", ("mpt_code", "a/b"));
        var error = (await Api.SendAsync(method, "mpt_houses(mpt_code='a%2Fb')", """{"mpt_title":"x"}""")).Error;
        Assert.Equal((400, "0x80048d19"), (error.Status, error.Code));
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/use-upsert-insert-update-record
    [Fact]
    public async Task An_upsert_by_key_makes_a_row_and_changes_it_and_tells_its_address_by_the_key()
    {
        var made = await Api.SendAsync("PATCH", "mpt_houses(mpt_code='K1')", """{"mpt_title":"Nine"}""");
        Assert.Equal(HttpStatusCode.NoContent, made.Status);
        Assert.Equal($"{Api.Server.WebApiUrl}mpt_houses(mpt_code='K1')", made.Headers.GetValues("OData-EntityId").Single());
        var changed = await Api.SendAsync(
            "PATCH",
            "mpt_houses(mpt_code='K1')",
            """{"mpt_title":"Ten","mpt_code":"K2"}""",
            headers: ("Prefer", "return=representation")
        );
        Assert.Equal((HttpStatusCode.OK, "Ten", "K1"), (changed.Status, changed["mpt_title"].GetString(), changed["mpt_code"].GetString()));
        Assert.Equal(changed["@odata.etag"].GetString(), changed.Headers.ETag?.ToString());
        Assert.Equal("1", (await Api.GetAsync("mpt_houses/$count")).Text);
    }

    [Fact]
    public async Task What_the_body_says_of_the_key_counts_for_a_new_row()
    {
        var made = await Api.SendAsync(
            "PATCH",
            "mpt_houses(mpt_code='K1')",
            """{"mpt_code":"K2"}""",
            headers: ("Prefer", "return=representation")
        );
        Assert.Equal((HttpStatusCode.Created, "K2"), (made.Status, made["mpt_code"].GetString()));
    }

    [Fact]
    public async Task Only_a_row_that_is_there_is_updated_with_If_Match_and_only_in_its_version()
    {
        Assert.Equal(404, (await Update("*")).Error.Status);
        Assert.Equal("0", (await Api.GetAsync("mpt_houses/$count")).Text);
        Api.CreateHouse("Nine", ("mpt_code", "K1"));
        var tag = (await Api.GetAsync("mpt_houses(mpt_code='K1')"))["@odata.etag"].GetString()!;
        Assert.Equal(HttpStatusCode.NoContent, (await Update(tag)).Status);
        Assert.Equal((412, "0x80060882"), ((await Update(tag)).Error.Status, (await Update(tag)).Error.Code));
        Assert.Equal(412, (await Api.SendAsync("DELETE", "mpt_houses(mpt_code='K1')", null, "ada", ("If-Match", tag))).Error.Status);
        Assert.Equal(HttpStatusCode.NoContent, (await Api.SendAsync("DELETE", "mpt_houses(mpt_code='K1')")).Status);
        Assert.Empty(Fixture.RetrieveMultiple(new QueryExpression("mpt_house")).Entities);
    }

    [Fact]
    public async Task A_lookup_is_set_by_the_key_of_its_row()
    {
        var id = Api.CreateHouse("Nine", ("mpt_code", "K1"));
        var room = await Api.SendAsync("POST", "mpt_rooms", """{"mpt_HouseId@odata.bind":"/mpt_houses(mpt_code='K1')"}""");
        var row = Fixture.Retrieve("mpt_room", room.EntityId, new ColumnSet(true));
        Assert.Equal(new EntityReference("mpt_house", id), row["mpt_houseid"]);
        var missing = await Api.SendAsync("POST", "mpt_rooms", """{"mpt_HouseId@odata.bind":"/mpt_houses(mpt_code='K2')"}""");
        Assert.Equal(404, missing.Error.Status);
    }

    private IOrganizationService Fixture => Api.Fixture.System;

    private Task<WebApiReply> Update(string ifMatch) =>
        Api.SendAsync("PATCH", "mpt_houses(mpt_code='K1')", """{"mpt_title":"Ten"}""", headers: ("If-Match", ifMatch));
}
