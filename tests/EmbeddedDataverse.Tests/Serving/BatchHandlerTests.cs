using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Serving;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/webapi/execute-batch-operations-using-web-api</summary>
public sealed partial class BatchHandlerTests : WebApiTests
{
    private const string TooLong = """{"mpt_title":"123456789012345678901"}""";

    [Fact]
    public async Task Requests_are_answered_in_their_order()
    {
        var reply = await SendAsync(
            Single("POST", "/api/data/v9.2/mpt_houses", """{"mpt_title":"Nine","mpt_code":"K1"}"""),
            Single("GET", "mpt_houses?$select=mpt_title&$filter=mpt_title eq 'Nine'"),
            Single("GET", $"{Api.Server.WebApiUrl}mpt_houses/$count"),
            Single("PATCH", "mpt_houses(mpt_code='K1')", """{"mpt_title":"Ten"}""", "Prefer: return=representation")
        );
        Assert.Equal((HttpStatusCode.OK, "multipart/mixed"), (reply.Status, reply.ContentType));
        Assert.Equal([204, 200, 200, 200], Statuses(reply));
        Assert.StartsWith("--batchresponse_", reply.Text, StringComparison.Ordinal);
        Assert.Matches("OData-EntityId: http.*mpt_houses\\(.*\\)\r\nLocation: http", reply.Text);
        Assert.Contains("\"mpt_title\":\"Nine\"", reply.Text, StringComparison.Ordinal);
        Assert.Contains("Content-Type: text/plain\r\nOData-Version: 4.0\r\n\r\n1\r\n", reply.Text, StringComparison.Ordinal);
        Assert.Contains("Preference-Applied: return=representation", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_error_ends_a_batch_and_is_its_status()
    {
        var reply = await SendAsync(Create("One"), Single("POST", "mpt_houses", TooLong), Create("Two"));
        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal([204, 400], Statuses(reply));
        Assert.Contains("0x80044331", reply.Text, StringComparison.Ordinal);
        Assert.Equal(["One"], Titles());
    }

    [Fact]
    public async Task A_batch_goes_on_when_that_is_preferred()
    {
        var reply = await SendAsync(
            "odata.continue-on-error",
            Create("One"),
            Single("POST", "mpt_houses", TooLong),
            Single("GET", "mpt_moats"),
            Create("Two")
        );
        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal([204, 400, 404, 204], Statuses(reply));
        Assert.Equal(["One", "Two"], Titles());
    }

    [Fact]
    public async Task A_change_set_counts_as_a_whole_or_not_at_all()
    {
        var jobs = 0;
        Api.Fixture.AddStep("Create", 40, _ => jobs++, later: true);
        var failed = await SendAsync("odata.continue-on-error", Set(Create("One"), Single("POST", "mpt_houses", TooLong)), Create("Two"));
        Assert.Equal([400, 204], Statuses(failed));
        Assert.Equal("Two, 1", $"{string.Join(',', Titles())}, {jobs}");
        var done = await SendAsync(Set(Create("Three", 1), Create("Four", 2)));
        Assert.Equal([204, 204], Statuses(done));
        Assert.Matches("multipart/mixed; boundary=changesetresponse_[^$]*Content-ID: 1\r\n[^$]*Content-ID: 2\r\n", done.Text);
        Assert.Equal("Four,Three,Two, 3", $"{string.Join(',', Titles())}, {jobs}");
    }

    [Fact]
    public async Task A_set_that_a_plugin_refuses_leaves_nothing()
    {
        Api.Fixture.AddStep("Update", 20, _ => throw new InvalidPluginExecutionException("No."));
        var reply = await SendAsync(Set(Create("One", 1), Single("PATCH", "$1", """{"mpt_title":"Two"}""", id: 2)));
        Assert.Equal([400], Statuses(reply));
        Assert.Contains("\"No.\"", reply.Text, StringComparison.Ordinal);
        Assert.Empty(Titles());
    }

    [Fact]
    public async Task What_a_set_made_is_named_by_its_content_id_in_addresses_and_bodies()
    {
        var reply = await SendAsync(
            Set(
                Single("POST", "mpt_streets", """{"mpt_name":"Elm"}""", id: 1),
                Single("POST", "mpt_houses", """{"mpt_title":"Nine","mpt_StreetId@odata.bind":"$1"}""", id: 2),
                Single("PUT", "$2/mpt_title", """{"value":"Ten"}""", id: 3),
                Single("PATCH", "$2", """{"mpt_rooms":4}""", id: 4)
            )
        );
        Assert.Equal([204, 204, 204, 204], Statuses(reply));
        var row = Houses().Single();
        Assert.Equal(("Ten", 4, "Elm"), (row["mpt_title"], row["mpt_rooms"], row.GetAttributeValue<EntityReference>("mpt_streetid").Name));
    }

    [Fact]
    public async Task A_content_id_that_is_not_declared_yet_is_refused()
    {
        var reply = await SendAsync(
            Set(
                Single("POST", "mpt_houses", """{"mpt_StreetId@odata.bind":"$1"}""", id: 2),
                Single("POST", "mpt_streets", """{"mpt_name":"Elm"}""", id: 1)
            )
        );
        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Contains("does not exist in the batch context.", reply.Text, StringComparison.Ordinal);
        Assert.Contains("$1", (await SendAsync(Single("PATCH", "$1", "{}"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_takes_a_thousand_requests_and_no_more()
    {
        var many = Enumerable.Repeat(Single("GET", "WhoAmI"), 1000).ToArray();
        Assert.Equal(1000, Statuses(await SendAsync(many)).Count);
        Assert.Equal(400, (await SendAsync([.. many, many[0]])).Error.Status);
    }

    [Theory]
    [InlineData("POST", "$batch", false)]
    [InlineData("GET", "mpt_houses", true)]
    [InlineData("GET", "", false)]
    [InlineData("GET", "http://127.0.0.1:1/api/data/v9.2/mpt_houses", false)]
    public async Task What_a_batch_may_not_hold_is_refused(string method, string address, bool inSet)
    {
        var part = Single(method, address);
        var reply = await SendAsync(inSet ? Set(part) : part);
        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
    }

    [Theory]
    [InlineData("application/json", "{}")]
    [InlineData("multipart/mixed; boundary=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "--b--")]
    [InlineData("multipart/mixed", "--b--")]
    [InlineData("multipart/mixed; boundary=b", "--b\nContent-Type: application/http\n\nGET WhoAmI HTTP/1.1\n\n--b--")]
    [InlineData("multipart/mixed; boundary=b", "--b\r\nContent-Type: text/plain\r\n\r\nGET WhoAmI HTTP/1.1\r\n\r\n--b--\r\n")]
    [InlineData("multipart/mixed; boundary=b", "--b\r\nContent-Type: application/http\r\n\r\nGET WhoAmI HTTP/1.1\r\n")]
    [InlineData("multipart/mixed; boundary=b", "--b--\r\n")]
    public async Task What_is_no_batch_is_refused(string type, string body) =>
        Assert.Equal(400, (await Api.SendAsync("POST", "$batch", body, "ada", ("Content-Type", type))).Error.Status);

    [Fact]
    public async Task Requests_of_a_batch_have_its_callers_privileges_and_no_other_users()
    {
        var reply = await SendAsync(
            "odata.continue-on-error",
            "rob",
            [
                Create("One"),
                Single("GET", "WhoAmI", headers: $"MSCRMCallerID: {Api.Ada}"),
                Single("GET", "mpt_houses", headers: "MSCRM.SessionToken: 1"),
            ]
        );
        Assert.Equal([403, 501, 501], Statuses(reply));
    }

    private Task<WebApiReply> SendAsync(params string[] parts) => SendAsync(null, "ada", parts);

    private Task<WebApiReply> SendAsync(string prefer, params string[] parts) =>
        prefer.StartsWith("odata.", StringComparison.Ordinal)
            ? SendAsync(prefer, "ada", parts)
            : SendAsync(null, "ada", [prefer, .. parts]);

    private Task<WebApiReply> SendAsync(string? prefer, string token, string[] parts) =>
        Api.SendAsync(
            "POST",
            "$batch",
            string.Concat(parts.Select(part => $"--batch_1\r\n{part}\r\n")) + "--batch_1--\r\n",
            token,
            ("Content-Type", "multipart/mixed; boundary=\"batch_1\""),
            ("Prefer", prefer)
        );

    private static string Create(string title, int? id = null) => Single("POST", "mpt_houses", $$"""{"mpt_title":"{{title}}"}""", id: id);

    private static string Single(string method, string address, string? body = null, string? headers = null, int? id = null) =>
        string.Join(
            "\r\n",
            new[]
            {
                "Content-Type: application/http",
                "Content-Transfer-Encoding: binary",
                id is null ? null : string.Create(CultureInfo.InvariantCulture, $"Content-ID: {id}"),
                "",
                $"{method} {address} HTTP/1.1",
                "Content-Type: application/json; type=entry",
                headers,
                "",
                body ?? "",
            }.Where(line => line is not null)
        );

    private static string Set(params string[] parts) =>
        "Content-Type: multipart/mixed; boundary=set_1\r\n\r\n"
        + string.Concat(parts.Select(part => $"--set_1\r\n{part}\r\n"))
        + "--set_1--\r\n";

    private static List<int> Statuses(WebApiReply reply) =>
        [.. StatusLine().Matches(reply.Text).Select(line => int.Parse(line.Groups[1].Value, CultureInfo.InvariantCulture))];

    private DataCollection<Entity> Houses() =>
        Api.Fixture.System.RetrieveMultiple(new QueryExpression("mpt_house") { ColumnSet = new(true) }).Entities;

    private string[] Titles() => [.. Houses().Select(row => (string)row["mpt_title"]).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"HTTP/1\.1 (\d+) ")]
    private static partial Regex StatusLine();
}
