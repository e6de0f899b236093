using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedDataverse.Serving;
using MatterportForDataverse.Product.Tests.Events;
using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Flows;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Jobs;

/// <summary>The calls of the sample flow, in its order and with its texts, against the embedded Dataverse.</summary>
public sealed partial class SampleFlowTests : IAsyncLifetime, IDisposable
{
    private static readonly FlowDefinition Flow = UnpackedSolution
        .Read(Repository.Flows, UnpackedSolution.Read(Path.Combine(Repository.Root, "solution-package", "src")))
        .Flows.Single(flow => flow.File.Path.Contains("Newtagcreateitswork", StringComparison.Ordinal));

    private static readonly RoleMetadata BasicUser = new(
        Guid.NewGuid(),
        "Basic User",
        new[] { "Create", "Read", "Write", "Append", "AppendTo" }.ToDictionary(act => $"prv{act}Activity", _ => PrivilegeLevel.Basic)
    );

    private readonly ProductEnvironment _environment = new(models: 3, roles: BasicUser);
    private readonly EventListener _events;
    private readonly Guid _flowUser;
    private DataverseServer _server = null!;

    public SampleFlowTests()
    {
        _environment.SyncTags();
        _environment.Sync();
        _environment.Clock.Advance(TimeSpan.FromMinutes(10));
        _environment.Call(_environment.Ada, "mpt_RunDueWork");
        _environment.Platform.RunJobs();
        _flowUser = _environment.Platform.CreateUser("Flow", "Matterport Operator", "Basic User");
        _events = new EventListener(_environment.Platform, Trigger("subscriptionRequest/sdkmessagename"));
    }

    public async Task InitializeAsync() => _server = await _environment.Platform.ServeAsync(token => token == "flow" ? _flowUser : null);

    public async Task DisposeAsync() => await _server.DisposeAsync();

    public void Dispose() => _environment.Dispose();

    [Fact]
    public async Task A_tag_becomes_work_once_if_its_type_has_a_work_target()
    {
        var target = Assert.Single(_environment.Rows("mpt_worktarget", "mpt_name")).ToEntityReference();
        var damage = CreateTag("Cracked tile", CreateType("Damage", target));
        CreateTag("Nice view", CreateType("Highlight", null));
        CreateTag("Whatever", null);
        _environment.Platform.RunJobs();
        Assert.Equal(3, _events.Heard.Count);

        foreach (var heard in _events.Heard.Concat(_events.Heard))
        {
            await RunAsync(heard);
        }

        var task = Assert.Single(_environment.Rows("task"));
        Assert.Equal("Cracked tile", task["subject"]);
        Assert.Equal(damage, task.GetAttributeValue<EntityReference>("regardingobjectid").Id);
    }

    private static string Trigger(string parameter) =>
        Flow.Operations.Single(operation => operation.Call == "BusinessEventsTrigger").Parameters[parameter];

    private static FlowOperation Action(string name) => Flow.Actions.Single(action => action.Name == name);

    private async Task RunAsync(ParameterCollection heard)
    {
        var find = Action("Find_its_type").Parameters;
        Assert.Equal("ListRecords", Action("Find_its_type").Call);
        var query = $"{find["entityName"]}?$select={find["$select"]}&$filter={Uri.EscapeDataString(Said(find["$filter"], heard))}";
        var found = (await AskAsync(query, null))["value"]!.AsArray();
        Assert.Equal(
            """{"and":[{"equals":["@empty(outputs('Find_its_type')?['body/value'])",false]}]}""",
            JsonNode.Parse(Action("Its_type_names_work").Body["expression"]!.ToJsonString())!.ToJsonString(Plain)
        );
        if (found.Count == 0)
        {
            return;
        }

        var act = Action("Create_its_work").Parameters;
        var body = new JsonObject(
            act.Where(pair => pair.Key.StartsWith("item/", StringComparison.Ordinal))
                .Select(pair => KeyValuePair.Create(pair.Key[5..], (JsonNode?)Said(pair.Value, heard)))
        );
        await AskAsync(act["actionName"], body.ToJsonString());
    }

    private static System.Text.Json.JsonSerializerOptions Plain { get; } =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Said(string text, ParameterCollection heard) =>
        Parameter()
            .Replace(
                text,
                found =>
                    heard.TryGetValue(found.Groups["name"].Value, out var value) && value is not null
                        ? $"{value}"
                        : found.Groups["otherwise"].Value
            );

    private Guid CreateType(string name, EntityReference? target) =>
        _environment
            .Platform.ServiceFor(_environment.Ada)
            .Create(new Entity("mpt_tagtype") { ["mpt_name"] = name, ["mpt_worktargetid"] = target });

    private Guid CreateTag(string label, Guid? type)
    {
        var tag = new Entity("mpt_tag")
        {
            ["mpt_name"] = label,
            ["mpt_modelid"] = new EntityReference("mpt_model", _environment.Rows("mpt_model", "mpt_name")[0].Id),
        };
        if (type is { } id)
        {
            tag["mpt_tagtypeid"] = new EntityReference("mpt_tagtype", id);
        }

        return _environment.Platform.ServiceFor(_environment.Ann).Create(tag);
    }

    private async Task<JsonNode> AskAsync(string path, string? body)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, new Uri(_server.WebApiUrl, path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "flow");
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await client.SendAsync(request);
        var answer = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, answer);
        return JsonNode.Parse(answer)!;
    }

    [GeneratedRegex(
        @"@\{?(coalesce\()?triggerBody\(\)\?\['InputParameters'\]\?\['(?<name>\w+)'\](, '(?<otherwise>[^']*)'\))?\}?",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Parameter();
}
