using System.Text.Json.Nodes;
using MatterportForDataverse.Solution.Flows;

namespace MatterportForDataverse.Generator.Flows;

/// <summary>What connectors and their operations are called.</summary>
public sealed class ConnectorNames
{
    private static readonly string[] Folders = ["administrators", "makers"];

    // As the designer of flows calls them: https://learn.microsoft.com/connectors/commondataserviceforapps, /teams, /office365
    private static readonly Dictionary<string, (string Name, Dictionary<string, string> Operations)> Theirs = new()
    {
        ["shared_commondataserviceforapps"] = (
            "Dataverse",
            new()
            {
                ["BusinessEventsTrigger"] = "When an action is performed",
                ["SubscribeWebhookTrigger"] = "When a row is added, modified or deleted",
                ["ListRecords"] = "List rows",
                ["GetItem"] = "Get a row by ID",
                ["PerformUnboundAction"] = "Perform an unbound action",
            }
        ),
        ["shared_teams"] = ("Teams", new() { ["PostMessageToConversation"] = "Post message in a chat or channel" }),
        ["shared_office365"] = ("Outlook", new() { ["SendEmailV2"] = "Send an email (V2)" }),
    };

    private readonly Dictionary<string, JsonObject> _ours;

    /// <summary>Reads our definitions.</summary>
    /// <param name="folder">The folder <c>connector-definition</c>.</param>
    public ConnectorNames(string folder) =>
        _ours = Folders.ToDictionary(
            name => name,
            name => JsonNode.Parse(File.ReadAllText(Path.Combine(folder, name, "apiDefinition.swagger.json")))!.AsObject()
        );

    /// <summary>Whose an operation is: the folder of our connector, or the connection of another.</summary>
    public string KindOf(FlowOperation operation) =>
        _ours.Keys.FirstOrDefault(name => operation.Connection.Contains(name, StringComparison.Ordinal)) ?? operation.Connection;

    /// <summary>The connector and its operation.</summary>
    /// <exception cref="KeyNotFoundException">It is no operation that is known here.</exception>
    public string Of(FlowOperation operation)
    {
        if (_ours.TryGetValue(KindOf(operation), out var definition))
        {
            return $"{definition["info"]!["title"]}: {Summary(definition, operation.Call)}";
        }

        var (connector, operations) = Theirs[operation.Connection];
        return $"{connector}: {Named(operation) ?? operations[operation.Call]}";
    }

    // What an unbound action or an event is about says more than that it is one.
    private static string? Named(FlowOperation operation) =>
        operation.Parameters.GetValueOrDefault("actionName")
        ?? operation.Parameters.GetValueOrDefault("subscriptionRequest/sdkmessagename");

    private static string Summary(JsonObject definition, string id) =>
        definition["paths"]!
            .AsObject()
            .SelectMany(path => path.Value!.AsObject())
            .Select(method => method.Value as JsonObject)
            .First(one => $"{one?["operationId"]}" == id)!["summary"]!.ToString();
}
