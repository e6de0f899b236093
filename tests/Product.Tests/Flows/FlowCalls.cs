using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using MatterportForDataverse.EmbeddedDataverse;
using MatterportForDataverse.EmbeddedDataverse.Serving;
using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Flows;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Flows;

/// <summary>
/// Runs the flows of the package against the embedded Dataverse, by the requests that its connector makes. Keeps what goes to people.
/// </summary>
internal sealed class FlowCalls : IAsyncDisposable
{
    private static readonly IReadOnlyList<FlowDefinition> All =
    [
        .. UnpackedSolution.Read(Repository.Flows, UnpackedSolution.Read(Path.Combine(Repository.Root, "solution-package", "src"))).Flows,
    ];

    private readonly DataverseServer _server;
    private readonly Func<DateTime> _now;
    private string _flow = "";
    private readonly List<(string To, string Text)> _sent = [];

    private FlowCalls(DataverseServer server, Func<DateTime> now) => (_server, _now) = (server, now);

    /// <summary>What people got, by mail, in Teams, or in the app: to whom, and all that it says.</summary>
    public IReadOnlyList<(string To, string Text)> Sent => _sent;

    /// <summary>Lets flows run, each as a user who has no other roles than docs/operations.md says.</summary>
    public static async Task<FlowCalls> OpenAsync(Platform platform, Func<DateTime> now)
    {
        var users = new ConcurrentDictionary<string, Guid>();
        return new FlowCalls(await platform.ServeAsync(flow => users.GetOrAdd(flow, _ => platform.CreateUser("Flow", RolesOf(flow)))), now);
    }

    public static FlowDefinition Flow(string name) =>
        All.Single(flow => flow.File.Path.StartsWith("Workflows/" + name, StringComparison.Ordinal));

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    public Task RunAsync(string flow, ParameterCollection heard) =>
        RunAsync(
            flow,
            new JsonObject
            {
                ["InputParameters"] = new JsonObject(
                    heard.Select(one =>
                        KeyValuePair.Create(one.Key, one.Value is int number ? JsonValue.Create(number) : (JsonNode?)$"{one.Value}")
                    )
                ),
            }
        );

    public Task RunAsync(string flow, JsonNode? trigger)
    {
        _flow = flow;
        return new FlowRun(Flow(flow), trigger, _now(), CallAsync).RunAsync();
    }

    private static string[] RolesOf(string flow) =>
        flow switch
        {
            "Approvalwaiting" or "Floorplandelivered" or "Orderdecided" => ["Matterport Operator", "Matterport Auditor"],
            "Modelevents" => ["Matterport Clock"],
            "Newtag" => ["Matterport Operator", "Basic User"],
            "Weeklyhealthmail" => ["Matterport Administrator"],
            _ => ["Matterport Operator"],
        };

    private async Task<JsonNode?> CallAsync(FlowOperation operation, JsonObject parameters)
    {
        string Given(string name) => FlowExpression.Text(parameters[name]);
        switch (operation.Call)
        {
            case "ListRecords" when parameters.ContainsKey("fetchXml"):
                return await AskAsync($"{Given("entityName")}?fetchXml={Uri.EscapeDataString(Given("fetchXml"))}", null);
            case "ListRecords":
                var options = parameters
                    .Where(one => one.Key.StartsWith('$'))
                    .Select(one => $"{one.Key}={Uri.EscapeDataString(FlowExpression.Text(one.Value))}");
                return await AskAsync($"{Given("entityName")}?{string.Join('&', options)}", null);
            case "GetItem":
                return await AskAsync($"{Given("entityName")}({Given("recordId")})?$select={Given("$select")}", null);
            case "PerformUnboundAction" when Given("actionName") == "SendAppNotification":
                return Keep("item/Recipient", parameters);
            case "PerformUnboundAction":
                var body = parameters
                    .Where(one => one.Key.StartsWith("item/", StringComparison.Ordinal))
                    .Select(one => KeyValuePair.Create(one.Key[5..], one.Value?.DeepClone()));
                return await AskAsync(Given("actionName"), new JsonObject(body).ToJsonString());
            case "PostMessageToConversation":
                return Keep("body/recipient", parameters);
            case "SendEmailV2":
                return Keep("emailMessage/To", parameters);
            default:
                throw new NotSupportedException($"{operation.Name} calls {operation.Call}.");
        }
    }

    private JsonObject Keep(string to, JsonObject parameters)
    {
        var told = parameters.Where(one => one.Key != to).Select(one => FlowExpression.Text(one.Value));
        _sent.Add((FlowExpression.Text(parameters[to]), string.Join('\n', told)));
        return [];
    }

    private async Task<JsonNode?> AskAsync(string path, string? body)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, new Uri(_server.WebApiUrl, path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _flow);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await client.SendAsync(request);
        var answer = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, answer);
        return answer.Length == 0 ? new JsonObject() : JsonNode.Parse(answer);
    }
}
