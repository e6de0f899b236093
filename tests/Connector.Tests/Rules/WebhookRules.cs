using System.Text.Json.Nodes;

namespace MatterportForDataverse.Connector.Tests.Rules;

/// <summary>Rules about webhooks.</summary>
internal static class WebhookRules
{
    private const string Url = "x-ms-notification-url";
    private const string Content = "x-ms-notification-content";

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(
            51,
            "a webhook takes its address in the body: a text, internal, and required",
            c =>
                c.Operations.Where(operation => operation.IsWebhook ? !TakesAddress(operation) : Addresses(operation).Any())
                    .Select(o => o.Id)
        ),
        new(
            52,
            "a webhook tells what its events contain",
            c =>
                c.Operations.Where(operation =>
                        operation.IsWebhook != c.Paths[operation.Path]![Content]?["schema"] is JsonObject
                        && operation.Method == "post"
                        && (operation.IsWebhook || c.Paths[operation.Path]![Content] is not null)
                    )
                    .Select(operation => operation.Id)
                    .Concat(
                        c.Operations.Where(operation => operation.Content["x-ms-notification"] is not null && !operation.IsTrigger)
                            .Select(o => o.Id)
                    )
        ),
        new(
            53,
            "what a webhook registered can be removed beneath it, by the platform only",
            c =>
                c.Operations.Where(operation => operation.IsWebhook && !c.Operations.Any(other => Removes(other, operation)))
                    .Select(o => o.Id)
        ),
    ];

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Addresses(CopiedOperation operation) =>
        (operation.Body?["properties"] as JsonObject ?? []).Where(part => (bool?)part.Value![Url] == true);

    private static bool TakesAddress(CopiedOperation operation) =>
        Addresses(operation).SingleOrDefault() is { Key: { } name, Value: { } address }
        && (string?)address["type"] == "string"
        && (string?)address["x-ms-visibility"] == "internal"
        && (operation.Body!["required"] as JsonArray ?? []).Any(required => (string?)required == name)
        && operation.Parameters.Any(parameter => (string?)parameter["in"] == "body" && (bool?)parameter["required"] == true);

    private static bool Removes(CopiedOperation other, CopiedOperation webhook) =>
        other.Method == "delete"
        && other.IsInternal
        && other.Path.StartsWith(webhook.Path + "/{", StringComparison.Ordinal)
        && other.Path.LastIndexOf('/') == webhook.Path.Length;
}
