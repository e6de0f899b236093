using System.Net;
using System.Text;
using MatterportForDataverse.EmbeddedMatterport.Accounts;
using MatterportForDataverse.EmbeddedMatterport.Faults;

namespace MatterportForDataverse.Connector.Tests.Operations;

public sealed class ErrorTests
{
    public static TheoryData<string, int> Codes =>
        new()
        {
            { "request.unauthenticated", 401 },
            { "request.unauthorized", 403 },
            { "model.locked", 403 },
            { "not.found", 404 },
            { "not.unique", 409 },
            { "model.inactive", 409 },
            { "request.invalid", 400 },
            { "request.unsupported", 400 },
            { "quota.exceeded", 400 },
            { "error.internal", 502 },
        };

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Each_code_of_Matterport_has_its_status(string code, int status)
    {
        await using var world = await ConnectorWorld.OpenAsync();
        foreach (
            var body in new[]
            {
                $$$"""{"data":{"model":null},"errors":[{"message":"Why","path":["model"],"extensions":{"code":"{{{code}}}"}}]}""",
                $$$"""{"errors":[{"message":"Why: {{{code}}}"}]}""",
                $$$"""{"code":"{{{code}}}","message":"Why"}""",
            }
        )
        {
            world.Instead = _ => Reply(HttpStatusCode.OK, body);

            var answer = await world.RunAsync("GetModel", ("modelId", "SxQL3iGyoDo"));

            Assert.Equal((status, code), (answer.Status, answer.Code));
            Assert.NotEmpty((string)answer.Body["error"]!["action"]!);
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Beside_data_each_code_is_a_warning(string code, int status)
    {
        Assert.True(status >= 400);
        await using var world = await ConnectorWorld.OpenAsync();
        var error = $$$"""{"message":"Why","path":["model","name"],"extensions":{"code":"{{{code}}}"}}""";
        world.Instead = _ => Reply(HttpStatusCode.OK, $$$"""{"data":{"model":{"id":"SxQL3iGyoDo","name":null}},"errors":[{{{error}}}]}""");

        var answer = await world.RunAsync("GetModel", ("modelId", "SxQL3iGyoDo"));

        Assert.Equal(200, answer.Status);
        var warning = answer.Items("warnings").Single()!;
        Assert.Equal((code, "model.name"), ((string?)warning["code"], (string?)warning["field"]));
    }

    [Theory]
    [InlineData(200, "text/html", "<html>", 502, "reply.malformed")]
    [InlineData(200, "application/json", "", 502, "reply.malformed")]
    [InlineData(200, "application/json", "[]", 502, "reply.malformed")]
    [InlineData(200, "application/json", "{}", 502, "reply.malformed")]
    [InlineData(200, "application/json", """{"data":{}}""", 502, "reply.malformed")]
    [InlineData(200, "application/json", """{"data":{"model":null}}""", 502, "reply.malformed")]
    [InlineData(302, "text/html", "", 502, "reply.malformed")]
    [InlineData(401, "text/plain", "no", 401, "request.unauthenticated")]
    [InlineData(403, "text/html", "no", 403, "request.unauthorized")]
    [InlineData(503, "text/html", "no", 502, "server.error")]
    [InlineData(200, "application/json", """{"errors":[{"message":"odd"}]}""", 502, "error.unknown")]
    [InlineData(200, "application/json", """{"errors":[{"message":"odd","extensions":{"code":"new.code"}}]}""", 502, "error.unknown")]
    [InlineData(200, "application/json", """{"errors":[{"message":"odd","extensions":{"code":7}}]}""", 502, "error.unknown")]
    public async Task What_is_no_answer_of_Matterport_has_a_code_too(int given, string type, string body, int status, string code)
    {
        await using var world = await ConnectorWorld.OpenAsync();
        world.Instead = _ => Reply((HttpStatusCode)given, body, type);

        var answer = await world.RunAsync("GetModel", ("modelId", "SxQL3iGyoDo"));

        Assert.Equal((status, code), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData(FaultKind.TooManyRequests, "30")]
    [InlineData(FaultKind.TooManyRequestsWithDate, "Mon, 01 Jun 2026 08:00:30 GMT")]
    [InlineData(FaultKind.TooManyRequestsWithoutDelay, null)]
    [InlineData(FaultKind.TooManyRequestsWithExcessiveDelay, "31536000")]
    public async Task Too_many_requests_are_passed_on_as_they_came(FaultKind fault, string? wait)
    {
        await using var world = await ConnectorWorld.OpenAsync();
        foreach (var operation in new[] { "SearchModels", "ListWebhooks", "WhenAModelIsCreatedOrUpdated" })
        {
            world.Api.Faults.Next(_ => fault);

            var answer = await world.RunAsync(operation);

            Assert.Equal((429, "throttled", wait), (answer.Status, answer.Code, answer.RetryAfter));
            Assert.Null(answer.Location);
        }
    }

    [Fact]
    public async Task No_answer_in_time_and_no_connection_are_told_apart()
    {
        await using var world = await ConnectorWorld.OpenAsync();
        world.Instead = _ => throw new TaskCanceledException();
        var late = await world.RunAsync("SearchModels");
        world.Instead = _ => throw new HttpRequestException("secret host");
        var away = await world.RunAsync("SearchModels");

        Assert.Equal((504, "timeout"), (late.Status, late.Code));
        Assert.Equal((502, "unreachable"), (away.Status, away.Code));
        Assert.DoesNotContain("secret", away.Body.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_credentials_nothing_is_sent_and_with_wrong_ones_the_answer_says_so()
    {
        await using var world = await ConnectorWorld.OpenAsync();
        world.UseToken(new ApiToken("nobody", "wrong"));
        var wrong = await world.RunAsync("SearchModels");
        world.Credentials = null;
        var none = await world.RunAsync("SearchModels");

        Assert.Equal((401, "request.unauthenticated", 1), (wrong.Status, wrong.Code, wrong.Sent.Count));
        Assert.Equal((401, "request.unauthenticated", 0), (none.Status, none.Code, none.Sent.Count));
        Assert.DoesNotContain(
            "wrong",
            wrong.Body.ToJsonString().Replace("wrong or expired", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Every_operation_of_a_model_says_that_there_is_no_such_model()
    {
        await using var world = await ConnectorWorld.OpenAsync();
        var place = new
        {
            floorId = "f",
            label = "x",
            anchorX = 1,
            anchorY = 1,
            anchorZ = 1,
            city = "x",
            name = "x",
        };
        var operations = DefinedOperation
            .All(ConnectorFiles.Administrators)
            .Where(operation => operation.Path.Contains("{modelId}", StringComparison.Ordinal))
            .ToArray();

        Assert.True(operations.Length > 15);
        foreach (var operation in operations)
        {
            (string, string)[] ids = [("modelId", "nosuchmodel"), ("tagId", "nosuchtag")];
            var known = operation.Parameters.Select(parameter => (string)parameter["name"]!).ToArray();
            object? body = known.Contains("body") ? place : null;

            var answer = await world.RunAsync(operation.Id, body, [.. ids.Where(id => known.Contains(id.Item1))]);

            Assert.Equal((operation.Id, 404, "not.found"), (operation.Id, answer.Status, answer.Code));
        }
    }

    [Fact]
    public async Task Every_plan_without_Enterprise_features_is_told_so()
    {
        await using var world = await ConnectorWorld.OpenAsync();
        world.Account.Settings.Enterprise = false;

        foreach (var operation in new[] { "ListFolders", "ListWebhooks" })
        {
            var answer = await world.RunAsync(operation);

            Assert.Equal((403, "request.unauthorized"), (answer.Status, answer.Code));
        }
    }

    [Fact]
    public async Task Partial_data_is_handed_out_with_what_is_missing()
    {
        await using var world = await ConnectorWorld.OpenAsync();
        var model = world.Given();
        world.Api.Faults.FailsField = field => field.Field is "label" or "color" or "name";
        foreach (var operation in new[] { "GetModel", "ListTags", "ListFloors", "ListRooms", "ListPhotos" })
        {
            world.Api.Faults.Next(_ => FaultKind.PartialData);

            var answer = await world.RunAsync(operation, ("modelId", model.Id));

            Assert.Equal(200, answer.Status);
            Assert.All(answer.Items("warnings"), warning => Assert.Equal("error.internal", (string?)warning!["code"]));
        }
    }

    [Theory]
    [InlineData("GetModel")]
    [InlineData("R2V0TW9kZWw=")]
    public async Task The_operation_is_known_in_plain_and_in_base64(string operationId)
    {
        await using var world = await ConnectorWorld.OpenAsync();
        var model = world.Given();

        var answer = await AskAsync(world, operationId, model.Id);

        Assert.Equal(model.Id, (string?)answer.Body["modelId"]);
    }

    [Theory]
    [InlineData("DeleteModel")]
    [InlineData("RGVsZXRlTW9kZWw=")]
    [InlineData("====")]
    public async Task An_operation_that_the_script_does_not_have_does_nothing(string operationId)
    {
        await using var world = await ConnectorWorld.OpenAsync();

        var answer = await AskAsync(world, operationId, world.Given().Id);

        Assert.Equal((404, "operation.unknown", 0), (answer.Status, answer.Code, answer.Sent.Count));
    }

    [Fact]
    public void Each_plain_ID_would_be_safe_where_it_looks_like_base64()
    {
        var alike = DefinedOperation.All(ConnectorFiles.Administrators).Where(operation => operation.Id.Length % 4 == 0).ToArray();

        Assert.NotEmpty(alike);
        Assert.All(alike, operation => Convert.FromBase64String(operation.Id));
    }

    private static Task<Answer> AskAsync(ConnectorWorld world, string operationId, string model)
    {
        var defined = DefinedOperation.Named(ConnectorFiles.Administrators, "GetModel");
        var request = defined.Request(world.Server, new Dictionary<string, string> { ["modelId"] = model }, null);
        return world.SendAsync(defined, operationId, request, new Uri(ConnectorWorld.Gateway, "models/" + model));
    }

    private static HttpResponseMessage Reply(HttpStatusCode status, string body, string type = "application/json") =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, type) };
}
