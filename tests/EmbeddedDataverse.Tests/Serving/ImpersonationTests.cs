using System.Net;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Serving;

/// <summary>
/// Acting for another user (https://learn.microsoft.com/power-apps/developer/data-platform/webapi/impersonate-another-user-web-api).
/// </summary>
public sealed class ImpersonationTests : WebApiTests
{
    private const string ObjectId = "e39c5d16-675b-48d1-8e67-667427e9c084";

    [Theory]
    [InlineData("MSCRMCallerID")]
    [InlineData("CallerObjectId")]
    public async Task A_request_runs_as_the_user_of_the_header(string header)
    {
        Assert.Equal(Api.Ann, (await AsAnnAsync("ada", header, "GET", "WhoAmI"))["UserId"].GetGuid());
        Assert.Equal(Api.Ada, (await Api.GetAsync("WhoAmI"))["UserId"].GetGuid());
    }

    [Fact]
    public async Task Plugins_see_the_impersonated_user_and_who_began_it_and_the_row_is_the_impersonated_users()
    {
        var seen = (User: Guid.Empty, Initiating: Guid.Empty);
        Api.Fixture.AddStep("Create", 20, plugin => seen = (plugin.Context.UserId, plugin.Context.InitiatingUserId));
        var made = await AsAnnAsync("ada", "MSCRMCallerID", "POST", "mpt_houses", """{"mpt_title":"Nine"}""");
        Assert.Equal((Api.Ann, Api.Ada), seen);
        var row = Api.Fixture.System.Retrieve("mpt_house", made.EntityId, new ColumnSet(true));
        Assert.Equal(
            (Api.Ann, Api.Ann),
            (row.GetAttributeValue<EntityReference>("createdby").Id, row.GetAttributeValue<EntityReference>("ownerid").Id)
        );
    }

    [Fact]
    public async Task What_the_impersonated_user_may_not_the_caller_may_not_either()
    {
        var foreign = Api.CreateHouse("foreign");
        Assert.Equal(
            (403, "0x80040220"),
            Head(await AsAnnAsync("ada", "MSCRMCallerID", "PATCH", $"mpt_houses({foreign})", """{"mpt_title":"x"}"""))
        );
        Assert.Equal(HttpStatusCode.NoContent, (await Api.SendAsync("PATCH", $"mpt_houses({foreign})", """{"mpt_title":"x"}""")).Status);
    }

    [Theory]
    [InlineData("MSCRMCallerID")]
    [InlineData("CallerObjectId")]
    public async Task Who_lacks_the_privilege_is_refused_and_nothing_is_done(string header)
    {
        var before = Api.Fixture.Platform.Counters.Snapshot();
        var error = (await AsAnnAsync("rob", header, "POST", "mpt_houses", """{"mpt_title":"Nine"}""")).Error;
        Assert.Equal((403, "0x80040220"), (error.Status, error.Code));
        Assert.Contains("prvActOnBehalfOfAnotherUser", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, Api.Fixture.Platform.Counters.Snapshot().Since(before).Writes.Keys.Count(write => write.Table == "mpt_house"));
    }

    [Theory]
    [InlineData("MSCRMCallerID", "00000000-0000-0000-0000-000000000009", 404, "0x80040217")]
    [InlineData("MSCRMCallerID", "nobody", 400, "0x80048d19")]
    [InlineData("CallerObjectId", "00000000-0000-0000-0000-000000000009", 403, "0x80072560")]
    [InlineData("CallerObjectId", "nobody", 400, "0x80048d19")]
    public async Task A_user_who_is_not_there_is_refused(string header, string value, int status, string code) =>
        Assert.Equal((status, code), Head(await Api.SendAsync("GET", "WhoAmI", null, "ada", (header, value))));

    [Fact]
    public async Task Two_headers_that_name_two_users_are_refused() =>
        Assert.Equal(
            400,
            (await Api.SendAsync("GET", "WhoAmI", null, "ada", ("MSCRMCallerID", Api.Rob.ToString()), ("CallerObjectId", Known(Api.Ann))))
                .Error
                .Status
        );

    private static (int, string) Head(WebApiReply reply) => (reply.Error.Status, reply.Error.Code);

    private Task<WebApiReply> AsAnnAsync(string token, string header, string method, string path, string? body = null) =>
        Api.SendAsync(method, path, body, token, (header, header == "MSCRMCallerID" ? Api.Ann.ToString() : Known(Api.Ann)));

    private string Known(Guid user)
    {
        Api.Fixture.System.Update(new Entity("systemuser", user) { ["azureactivedirectoryobjectid"] = ObjectId });
        return ObjectId;
    }
}
