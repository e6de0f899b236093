using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using MatterportForDataverse.Connector.Tests.Operations;

namespace MatterportForDataverse.Connector.Tests.Makers;

[Collection(MakersCollection.Name)]
public sealed class MakersErrorTests(MakersWorld world)
{
    private static readonly object Text = new { text = "house" };

    [Fact]
    public async Task Whom_a_role_is_missing_is_told_the_privilege()
    {
        var refused = await world.RefusedAsync(
            403,
            "access.denied",
            "Rita",
            "SyncModel",
            new { tableName = "mpt_model", rowId = world.Model }
        );

        Assert.Contains("prvCreatempt_SyncRun", refused.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_and_who_is_not_known_are_told_apart()
    {
        await world.RefusedAsync(404, "row.not-found", "Ann", "GetModel", new { modelRowId = Guid.NewGuid() });
        await world.RefusedAsync(404, "row.not-found", "Tess", "UpdateTag", new { tagId = Guid.NewGuid(), label = "None is made" });
        await world.RefusedAsync(404, "row.not-found", "Ann", "SyncModel", new { tableName = "mpt_model", rowId = Guid.NewGuid() });
        await world.RefusedAsync(401, "signed.out", "Nobody", "SearchModels", Text);
        Assert.DoesNotContain(world.Environment.Rows("mpt_tag"), tag => "None is made".Equals(tag["mpt_name"]));
    }

    [Fact]
    public async Task A_record_without_a_model_is_no_error_and_a_link_that_cannot_be_is_one()
    {
        var record = world.Property("Bare House");
        await world.RefusedAsync(400, "model.none", "Ann", "SyncModel", new { tableName = "mpt_property", rowId = record });
        await world.RefusedAsync(
            404,
            "link.model-unknown",
            "Ann",
            "LinkModel",
            new
            {
                tableName = "mpt_property",
                rowId = record,
                modelId = "AAAAAAAAAAA",
            }
        );
    }

    [Theory]
    [InlineData("GetModel", "{'modelRowId':'house'}", "modelRowId")]
    [InlineData("SearchModels", "{'text':' '}", "text")]
    [InlineData("FindRecords", "{'top':300}", "top")]
    [InlineData("FindRecords", "{'page':0}", "page")]
    [InlineData("UpdateTag", "{'tagId':'6a2b7a5e-1f0c-4a2b-9d3e-0a1b2c3d4e5f'}", "at least one")]
    [InlineData("RequestOrder", "{'modelRowId':'6a2b7a5e-1f0c-4a2b-9d3e-0a1b2c3d4e5f','bundleId':'b','requestId':' '}", "requestId")]
    [InlineData("QuoteOrder", "{'modelRowId':'me','bundleId':'b'}", "modelRowId")]
    public async Task A_value_that_is_wrong_is_named_and_nothing_is_sent(string operation, string values, string named)
    {
        using var gateway = world.Gateway("Ann");
        var given = JsonNode.Parse(values.Replace('\'', '"'))!.AsObject();

        var refused = await Assert.ThrowsAsync<MakersException>(() => MakersWorld.RunAsync(gateway, operation, given));

        Assert.Equal((400, "input.invalid"), (refused.Status, refused.Code));
        Assert.Contains(
            named,
            refused.Sentence.Replace("the ID", "modelRowId", StringComparison.Ordinal),
            StringComparison.OrdinalIgnoreCase
        );
        Assert.Empty(gateway.Sent);
    }

    [Theory]
    [InlineData(503, "", null, 502, "server.error")]
    [InlineData(500, "{'error':{'code':'0x80040265','message':'Include this reference: AB12.'}}", null, 502, "server.error")]
    [InlineData(500, "<html>", null, 502, "server.error")]
    [InlineData(429, "{'error':{'code':'0x80072322','message':'Number of requests exceeded.'}}", "17", 429, "throttled")]
    [InlineData(412, "{'error':{'code':'0x80060882','message':'The version differs.'}}", null, 409, "row.changed")]
    [InlineData(400, "{'error':{'code':'0x80060888','message':'Not a valid order.'}}", null, 400, "request.refused")]
    [InlineData(404, "{'error':{'code':'0x8006088a','message':'Resource not found for the segment'}}", null, 404, "solution.missing")]
    [InlineData(
        502,
        "{'error':{'code':'0x80040265','message':'Matterport is down. [transport.unreachable]'}}",
        null,
        502,
        "transport.unreachable"
    )]
    [InlineData(429, "{'error':{'code':'0x80040265','message':'Wait a bit. [transport.throttled]'}}", "3", 429, "transport.throttled")]
    [InlineData(200, "<html>", null, 502, "reply.malformed")]
    [InlineData(200, "{'Models':'[','Count':0}", null, 502, "reply.malformed")]
    public async Task What_the_environment_answers_becomes_a_status_and_a_code(int sent, string body, string? wait, int status, string code)
    {
        using var gateway = world.Gateway("Ann");
        gateway.Instead = _ => Task.FromResult(Answer(sent, body, wait));

        var refused = await Assert.ThrowsAsync<MakersException>(() => MakersWorld.RunAsync(gateway, "SearchModels", Text));

        Assert.Equal((status, code), (refused.Status, refused.Code));
        Assert.Equal(wait, gateway.RetryAfter);
        Assert.True(refused.Sentence is { Length: > 5 } && refused.Sentence.TrimEnd().EndsWith('.'));
    }

    [Fact]
    public async Task Silence_is_a_timeout_and_a_broken_line_is_told()
    {
        await RefusedAsync("SearchModels", Text, _ => throw new OperationCanceledException(), 504, "timeout");
        await RefusedAsync("SearchModels", Text, _ => throw new HttpRequestException("reset"), 502, "unreachable");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_tag_that_may_have_been_created_is_not_created_again_by_a_flow(bool silent)
    {
        var tag = new { modelRowId = world.Model, label = "Once" };
        Func<HttpRequestMessage, Task<HttpResponseMessage>?> lost = silent
            ? _ => throw new OperationCanceledException()
            : _ => Task.FromResult(Answer(502, "", null));

        await RefusedAsync("CreateTag", tag, lost, 409, "outcome.unknown");
    }

    [Fact]
    public async Task The_ID_of_an_operation_may_come_in_base64()
    {
        foreach (var operation in new[] { "TestConnection", "GetModel", "ListTags", "FindRecords" })
        {
            using var gateway = world.Gateway("Rita");
            gateway.Named = id => Convert.ToBase64String(Encoding.UTF8.GetBytes(id));
            await MakersWorld.RunAsync(gateway, operation, operation is "GetModel" or "ListTags" ? new { modelRowId = world.Model } : null);
        }

        using var unknown = world.Gateway("Rita");
        unknown.Named = _ => "ApproveOrder";
        var refused = await Assert.ThrowsAsync<MakersException>(() => MakersWorld.RunAsync(unknown, "TestConnection"));
        Assert.Equal((404, "operation.unknown"), (refused.Status, refused.Code));
    }

    [Fact]
    public async Task Words_are_looked_for_as_they_are_written()
    {
        var record = world.Property("100% Harbour [East] & <West> \"O'Neil\"", "P_9");
        foreach (var text in new[] { "100%", "[East]", "<West>", "\"O'Neil\"", "P_9", "harbour P_9" })
        {
            var found = await world.RunAsync("Rita", "FindRecords", new { text });
            Assert.Equal(record.ToString(), (string?)found["records"]!.AsArray().Single()!["rowId"]);
        }

        Assert.Empty((await world.RunAsync("Rita", "FindRecords", new { text = "P%9x" }))["records"]!.AsArray());
        Assert.Empty(
            (await world.RunAsync("Rita", "FindRecords", new { text = "P_9", tableName = "mpt_sitevisit" }))["records"]!.AsArray()
        );
    }

    [Fact]
    public async Task Whatever_the_connection_asks_for_goes_to_its_environment_with_its_token()
    {
        foreach (var operation in DefinedOperation.All(ConnectorFiles.Makers).Where(operation => operation.Method == "get"))
        {
            using var gateway = world.Gateway("Adam");
            gateway.Instead = request =>
            {
                Assert.Equal(
                    ("127.0.0.1", "Bearer", "Adam"),
                    (request.RequestUri!.Host, request.Headers.Authorization!.Scheme, request.Headers.Authorization.Parameter)
                );
                return null;
            };
            await OutcomeAsync(gateway, operation);
            Assert.True(gateway.Sent.Count is 1 or 2, $"{operation.Id} sends {gateway.Sent.Count} requests");
        }
    }

    private async Task OutcomeAsync(MakersGateway gateway, DefinedOperation operation)
    {
        var needed = operation.Parameters.Where(parameter => (bool)parameter["required"]!);
        var values = new JsonObject(
            needed.Select(one =>
                KeyValuePair.Create((string)one["name"]!, (JsonNode?)((string?)one["enum"]?[0] ?? Value((string)one["name"]!)))
            )
        );
        try
        {
            await MakersWorld.RunAsync(gateway, operation.Id, values);
        }
        catch (MakersException refused)
        {
            Assert.Equal(404, refused.Status);
        }
    }

    private string Value(string name) =>
        name switch
        {
            "bundleId" => "mp:matterpak",
            "text" => "house",
            _ => world.Model.ToString(),
        };

    private async Task RefusedAsync(
        string operation,
        object values,
        Func<HttpRequestMessage, Task<HttpResponseMessage>?> answer,
        int status,
        string code
    )
    {
        using var gateway = world.Gateway("Ann");
        gateway.Instead = answer;
        var refused = await Assert.ThrowsAsync<MakersException>(() => MakersWorld.RunAsync(gateway, operation, values));
        Assert.Equal((status, code), (refused.Status, refused.Code));
    }

    private static HttpResponseMessage Answer(int status, string body, string? wait)
    {
        var answer = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body.Replace('\'', '"')) };
        if (wait is not null)
        {
            answer.Headers.TryAddWithoutValidation("Retry-After", wait);
        }

        return answer;
    }
}
