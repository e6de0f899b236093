using System.Net;
using System.Text.Json;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Serving;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/bulk-operations</summary>
public sealed class BulkHandlerTests : WebApiTests
{
    [Fact]
    public async Task Many_rows_are_created_and_their_ids_come_back()
    {
        var reply = await SendAsync("CreateMultiple", """{"mpt_title":"One"}""", """{"mpt_title":"Two"}""");
        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.EndsWith("#Microsoft.Dynamics.CRM.CreateMultipleResponse", reply["@odata.context"].GetString(), StringComparison.Ordinal);
        Assert.Equal(["One", "Two"], reply["Ids"].EnumerateArray().Select(id => Title(id.GetGuid())));
    }

    [Fact]
    public async Task Many_rows_are_updated_by_their_ids_or_addresses()
    {
        var (one, two) = (Api.CreateHouse("One"), Api.CreateHouse("Two", ("mpt_code", "K2")));
        var reply = await SendAsync(
            "UpdateMultiple",
            $$"""{"mpt_houseid":"{{one}}","mpt_title":"1"}""",
            """{"@odata.id":"mpt_houses(mpt_code='K2')","mpt_title":"2"}"""
        );
        Assert.Equal((HttpStatusCode.NoContent, "1", "2"), (reply.Status, Title(one), Title(two)));
    }

    [Fact]
    public async Task Many_rows_are_created_or_updated_by_their_keys()
    {
        var one = Api.CreateHouse("One", ("mpt_code", "K1"));
        var reply = await SendAsync(
            "UpsertMultiple",
            """{"@odata.id":"mpt_houses(mpt_code='K1')","mpt_title":"1"}""",
            """{"@odata.id":"mpt_houses(mpt_code='K2')","mpt_title":"2"}"""
        );
        Assert.Equal((HttpStatusCode.NoContent, "1"), (reply.Status, Title(one)));
        Assert.Equal("2", (await Api.GetAsync("mpt_houses(mpt_code='K2')/mpt_title/$value")).Text);
    }

    [Fact]
    public async Task An_error_of_one_undoes_all()
    {
        var reply = await SendAsync("CreateMultiple", """{"mpt_title":"One"}""", """{"mpt_title":"123456789012345678901"}""");
        Assert.Equal((400, "0x80044331"), (reply.Error.Status, reply.Error.Code));
        Assert.Empty(Api.Fixture.System.RetrieveMultiple(new QueryExpression("mpt_house")).Entities);
    }

    [Theory]
    [InlineData("""{"Targets":[{"mpt_title":"x"}]}""", "@odata.type")]
    [InlineData("""{"Targets":[{"@odata.type":"Microsoft.Dynamics.CRM.mpt_room","mpt_title":"x"}]}""", "@odata.type")]
    [InlineData("""{"Targets":[1]}""", "Targets")]
    [InlineData("""{"Targets":[]}""", "Targets")]
    [InlineData("{}", "Targets")]
    public async Task What_is_no_row_of_the_table_is_refused(string body, string named)
    {
        var error = (await Api.SendAsync("POST", "mpt_houses/Microsoft.Dynamics.CRM.CreateMultiple", body)).Error;
        Assert.Equal(400, error.Status);
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/retrievetotalrecordcount
    [Theory]
    [InlineData("(EntityNames=['mpt_house','mpt_street'])")]
    [InlineData("(EntityNames=[\"mpt_house\",\"mpt_street\"])")]
    [InlineData("(EntityNames=@p1)?@p1=['mpt_house','mpt_street']")]
    public async Task All_rows_of_tables_are_counted(string parameters)
    {
        Api.CreateHouse("One");
        Api.CreateHouse("Two");
        var counts = (await Api.GetAsync("RetrieveTotalRecordCount" + parameters, token: "ada"))["EntityRecordCountCollection"];
        Assert.Equal(["mpt_house", "mpt_street"], counts.GetProperty("Keys").EnumerateArray().Select(key => key.GetString()));
        Assert.Equal([2, 0], counts.GetProperty("Values").EnumerateArray().Select(value => value.GetInt32()));
        Assert.Equal(2, counts.GetProperty("Count").GetInt32());
    }

    private Task<WebApiReply> SendAsync(string action, params string[] rows) =>
        Api.SendAsync(
            "POST",
            $"mpt_houses/Microsoft.Dynamics.CRM.{action}",
            JsonSerializer.Serialize(
                new
                {
                    Targets = rows.Select(row => JsonSerializer.Deserialize<Dictionary<string, string>>(row)!)
                        .Select(row => new Dictionary<string, string>(row) { ["@odata.type"] = "Microsoft.Dynamics.CRM.mpt_house" }),
                }
            )
        );

    private string Title(Guid id) => (string)Api.Fixture.System.Retrieve("mpt_house", id, new ColumnSet("mpt_title"))["mpt_title"];
}
