using System.Net;
using MatterportForDataverse.EmbeddedDataverse.Jobs;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Serving;

public sealed class WriteHandlerTests : WebApiTests
{
    [Fact]
    public async Task A_new_row_is_answered_with_its_address()
    {
        var street = Api.CreateStreet("Elm");
        var reply = await Api.SendAsync(
            "POST",
            "mpt_houses",
            $$"""
            {"mpt_title":"Nine","mpt_rooms":4,"mpt_area":12.34,"mpt_kind":720270001,"mpt_sold":true,
            "mpt_seenon":"2026-01-02T04:04:05+01:00","mpt_StreetId@odata.bind":"/mpt_streets({{street.Id}})",
             "ownerid@odata.bind":"{{Api.Server.WebApiUrl}}systemusers({{Api.Ann}})","@odata.type":"Microsoft.Dynamics.CRM.mpt_house"}
            """
        );
        Assert.Equal(HttpStatusCode.NoContent, reply.Status);
        Assert.Equal($"{Api.Server.WebApiUrl}mpt_houses({reply.EntityId})", reply.Headers.GetValues("OData-EntityId").Single());
        var row = Row(reply.EntityId);
        Assert.Equal(("Nine", 4, 12.34m, true), (row["mpt_title"], row["mpt_rooms"], row["mpt_area"], row["mpt_sold"]));
        Assert.Equal(
            (PlatformFixture.Villa, new DateTime(2026, 1, 2, 3, 4, 5), street),
            (row["mpt_kind"], row["mpt_seenon"], row["mpt_streetid"])
        );
        Assert.Equal(new EntityReference("systemuser", Api.Ann), row["ownerid"]);
    }

    [Fact]
    public async Task A_row_comes_back_when_that_is_preferred()
    {
        var made = await Api.SendAsync(
            "POST",
            "mpt_houses?$select=mpt_title",
            """{"mpt_title":"Nine"}""",
            headers: ("Prefer", "return=representation")
        );
        Assert.Equal((HttpStatusCode.Created, "Nine"), (made.Status, made["mpt_title"].GetString()));
        Assert.False(made.Has("mpt_rooms"));
        var changed = await Api.SendAsync(
            "PATCH",
            $"mpt_houses({made.EntityId})",
            """{"mpt_title":"Ten"}""",
            headers: [("Prefer", "return=representation"), ("If-Match", "*")]
        );
        Assert.Equal((HttpStatusCode.OK, "Ten"), (changed.Status, changed["mpt_title"].GetString()));
        Assert.Equal("return=representation", changed.Headers.GetValues("Preference-Applied").Single());
    }

    [Fact]
    public async Task A_lookup_is_set_emptied_and_unlinked_by_its_navigation_property()
    {
        var street = Api.CreateStreet("Elm");
        var id = Api.CreateHouse("Nine");
        foreach (
            var (method, path, body) in new[]
            {
                ("PATCH", $"mpt_houses({id})", """{"mpt_StreetId@odata.bind":null}"""),
                ("PATCH", $"mpt_houses({id})", """{"mpt_StreetId":null}"""),
                ("DELETE", $"mpt_houses({id})/mpt_StreetId/$ref", null),
            }
        )
        {
            Assert.Equal(
                HttpStatusCode.NoContent,
                (await Api.SendAsync("PATCH", $"mpt_houses({id})", $$"""{"mpt_StreetId@odata.bind":"mpt_streets({{street.Id}})"}""")).Status
            );
            Assert.Equal(street, Row(id)["mpt_streetid"]);
            Assert.Equal(HttpStatusCode.NoContent, (await Api.SendAsync(method, path, body)).Status);
            Assert.False(Row(id).Contains("mpt_streetid"));
        }
    }

    [Theory]
    [InlineData(
        """{"mpt_moat":1}""",
        400,
        "0x80048d19",
        "The property 'mpt_moat' does not exist on type 'Microsoft.Dynamics.CRM.mpt_house'"
    )]
    [InlineData(
        """{"mpt_streetid@odata.bind":"/mpt_streets(00000000-0000-0000-0000-000000000001)"}""",
        400,
        "0x80048d19",
        "An undeclared property 'mpt_streetid'"
    )]
    [InlineData(
        """{"_mpt_streetid_value":"00000000-0000-0000-0000-000000000001"}""",
        400,
        "0x80048d19",
        "Use Navigation properties instead"
    )]
    [InlineData(
        """{"mpt_StreetId@odata.bind":"/mpt_houses(00000000-0000-0000-0000-000000000001)"}""",
        400,
        "0x80048d19",
        "/mpt_streets(ID)"
    )]
    [InlineData("""{"mpt_StreetId@odata.bind":"nowhere"}""", 400, "0x80048d19", "nowhere")]
    [InlineData("""{"mpt_StreetId@odata.bind":5}""", 400, "0x80048d19", "mpt_StreetId")]
    [InlineData(
        """{"mpt_StreetId@odata.bind":"/mpt_streets(00000000-0000-0000-0000-000000000001)"}""",
        404,
        "0x80040217",
        "mpt_street With Id"
    )]
    [InlineData("""{"mpt_StreetId":{"mpt_name":"Oak"}}""", 501, "0x80040800", "mpt_StreetId")]
    [InlineData("""{"mpt_rooms":"four"}""", 400, "0x80048d19", "mpt_rooms")]
    [InlineData("""{"mpt_rooms":4.5}""", 400, "0x80048d19", "mpt_rooms")]
    [InlineData("""{"mpt_rooms":99999999999999999999}""", 400, "0x80048d19", "mpt_rooms")]
    [InlineData("""{"mpt_area":1e300}""", 400, "0x80048d19", "mpt_area")]
    [InlineData("""{"mpt_title":5}""", 400, "0x80048d19", "mpt_title")]
    [InlineData("""{"mpt_title":["a"]}""", 400, "0x80048d19", "mpt_title")]
    [InlineData("""{"mpt_sold":1}""", 400, "0x80048d19", "mpt_sold")]
    [InlineData("""{"mpt_seenon":"2026-01-02"}""", 400, "0x80048d19", "mpt_seenon")]
    [InlineData("""{"mpt_kind":"Villa"}""", 400, "0x80048d19", "mpt_kind")]
    [InlineData("""{"mpt_kind":5}""", 400, "0x8004431a", "mpt_kind")]
    [InlineData("""{"mpt_rooms":101}""", 400, "0x80044330", "mpt_rooms")]
    [InlineData("""{"mpt_title":"a title of more than twenty"}""", 400, "0x80044331", "mpt_title")]
    [InlineData("""{"createdon":"2026-01-02T03:04:05Z"}""", 400, "0x80040203", "createdon")]
    [InlineData("""{"mpt_code":"K1"}""", 412, "0x80060892", "mpt_code")]
    [InlineData("[]", 400, "0x80048d19", "JSON")]
    [InlineData("null", 400, "0x80048d19", "JSON")]
    [InlineData("{", 400, "0x80048d19", "JSON")]
    [InlineData("""{"mpt_title":"a","mpt_title":"b"}""", 400, "0x80048d19", "JSON")]
    [InlineData("""{"mpt_title":"\ud83c"}""", 400, "0x80048d19", "JSON")]
    [InlineData("""{"\ud83c":"x"}""", 400, "0x80048d19", "JSON")]
    public async Task What_a_row_cannot_be_is_refused_and_nothing_is_written(string body, int status, string code, string named)
    {
        Api.CreateHouse("there", ("mpt_code", "K1"));
        var before = Api.Fixture.Platform.Counters.Snapshot();
        var error = (await Api.SendAsync("POST", "mpt_houses", body)).Error;
        Assert.Equal((status, code), (error.Status, error.Code));
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
        Assert.Equal(0, Api.Fixture.Platform.Counters.Snapshot().Since(before).TotalWrites);
    }

    [Fact]
    public async Task Without_a_body_nothing_is_written() =>
        Assert.Equal((400, "0x80048d19"), Head(await Api.SendAsync("POST", "mpt_houses")));

    // https://learn.microsoft.com/power-apps/developer/data-platform/webapi/perform-conditional-operations-using-web-api
    [Fact]
    public async Task A_change_makes_the_row_unless_it_must_be_there_or_must_not()
    {
        var id = Guid.NewGuid();
        var path = $"mpt_houses({id})";
        Assert.Equal(
            (404, "0x80040217", $"mpt_house With Id = {id} Does Not Exist"),
            (await Api.SendAsync("PATCH", path, """{"mpt_title":"no"}""", headers: ("If-Match", "*"))).Error
        );
        var made = await Api.SendAsync("PATCH", path, """{"mpt_title":"made"}""");
        Assert.Equal((HttpStatusCode.NoContent, id), (made.Status, made.EntityId));
        Assert.Equal(
            (412, "0x80040237"),
            Head(await Api.SendAsync("PATCH", path, """{"mpt_title":"no"}""", headers: ("If-None-Match", "*")))
        );
        Assert.Equal("made", Row(id)["mpt_title"]);
        Assert.Equal(
            HttpStatusCode.NoContent,
            (await Api.SendAsync("PATCH", path, """{"mpt_title":"changed"}""", headers: ("If-None-Match", "null"))).Status
        );
        Assert.Equal("changed", Row(id)["mpt_title"]);
        var other = Guid.NewGuid();
        Assert.Equal(
            other,
            (await Api.SendAsync("PATCH", $"mpt_houses({other})", """{"mpt_title":"new"}""", headers: ("If-None-Match", "*"))).EntityId
        );
    }

    [Fact]
    public async Task A_change_or_a_delete_of_another_version_of_the_row_is_refused()
    {
        var id = Api.CreateHouse("one");
        var path = $"mpt_houses({id})";
        var seen = (await Api.GetAsync(path))["@odata.etag"].GetString();
        Assert.Equal(
            HttpStatusCode.NoContent,
            (await Api.SendAsync("PATCH", path, """{"mpt_title":"two"}""", headers: ("If-Match", seen))).Status
        );
        var late = await Api.SendAsync("PATCH", path, """{"mpt_title":"late"}""", headers: ("If-Match", seen));
        Assert.Equal((412, "0x80060882", "The version of the existing record doesn't match the RowVersion property provided."), late.Error);
        Assert.Equal((412, "0x80060882"), Head(await Api.SendAsync("DELETE", path, headers: ("If-Match", seen))));
        Assert.Equal((400, "0x80048d19"), Head(await Api.SendAsync("PATCH", path, """{"mpt_title":"x"}""", headers: ("If-Match", "one"))));
        Assert.Equal("two", Row(id)["mpt_title"]);
        Assert.Equal(
            HttpStatusCode.NoContent,
            (await Api.SendAsync("DELETE", path, headers: ("If-Match", (await Api.GetAsync(path))["@odata.etag"].GetString()))).Status
        );
    }

    [Fact]
    public async Task A_deleted_row_is_gone_and_one_that_others_need_stays()
    {
        var street = Api.CreateStreet("Elm");
        var id = Api.CreateHouse("Nine", ("mpt_streetid", street));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await Api.SendAsync("DELETE", $"mpt_streets({street.Id})")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await Api.SendAsync("DELETE", $"mpt_houses({id})")).Status);
        Assert.Equal((404, "0x80040217"), Head(await Api.SendAsync("DELETE", $"mpt_houses({id})")));
        Assert.Equal(HttpStatusCode.NoContent, (await Api.SendAsync("DELETE", $"mpt_streets({street.Id})")).Status);
    }

    [Fact]
    public async Task Privileges_and_column_security_apply_and_plugins_refuse_in_their_words()
    {
        var id = Api.CreateHouse("Nine");
        Assert.Equal((403, "0x80040220"), Head(await Api.SendAsync("PATCH", $"mpt_houses({id})", """{"mpt_title":"x"}""", "rob")));
        Assert.Equal((403, "0x80040220"), Head(await Api.SendAsync("DELETE", $"mpt_houses({id})", token: "ann")));
        Assert.Equal(403, (await Api.SendAsync("POST", "mpt_houses", """{"mpt_alarm":"1"}""", "ann")).Error.Status);
        Api.Fixture.AddStep("Update", 20, _ => throw new InvalidPluginExecutionException("Not this one.", PluginHttpStatusCode.Conflict));
        Assert.Equal(
            (409, "0x80040265", "Not this one."),
            (await Api.SendAsync("PATCH", $"mpt_houses({id})", """{"mpt_title":"x"}""")).Error
        );
    }

    [Theory]
    [InlineData("MSCRM.BypassCustomPluginExecution", "true", "prvBypassCustomPlugins")]
    [InlineData("MSCRM.BypassBusinessLogicExecution", "CustomSync", "prvBypassCustomBusinessLogic")]
    public async Task Who_may_not_bypass_plugins_is_refused_for_that(string header, string value, string privilege)
    {
        var error = (await Api.SendAsync("POST", "mpt_houses", """{"mpt_title":"x"}""", "ann", (header, value))).Error;
        Assert.Equal(403, error.Status);
        Assert.Contains(privilege, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asynchronous_jobs_have_run_when_a_write_is_answered()
    {
        Api.Fixture.AddStep(
            "Create",
            40,
            plugin => plugin.System.Update(new Entity("mpt_house", plugin.Target.Id) { ["mpt_notes"] = "seen" }),
            later: true
        );
        var made = await Api.SendAsync("POST", "mpt_houses", """{"mpt_title":"Nine"}""");
        Assert.Equal("seen", Row(made.EntityId)["mpt_notes"]);
        Assert.All(Api.Fixture.Platform.Jobs, job => Assert.Equal(JobState.Succeeded, job.State));
    }

    private static (int, string) Head(WebApiReply reply) => (reply.Error.Status, reply.Error.Code);

    private Entity Row(Guid id) => Api.Fixture.System.Retrieve("mpt_house", id, new ColumnSet(true));
}
