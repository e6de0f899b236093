using System.Text.Json.Nodes;
using MatterportForDataverse.Connector.Tests.Host;

namespace MatterportForDataverse.Connector.Tests.Rules;

/// <summary>A copy of the connector's files, to look at or to break.</summary>
internal sealed class ConnectorCopy(ConnectorFiles files)
{
    public JsonObject Definition { get; } = files.Definition();

    public JsonObject Properties { get; } = files.Properties()["properties"]!.AsObject();

    /// <summary>The definition as it is written.</summary>
    public string Text { get; set; } = files.Text("apiDefinition.swagger.json");

    public string Script { get; set; } = files.Text(ScriptCompiler.FileName);

    public string Readme { get; set; } = files.Text("readme.md");

    public JsonObject Info => Definition["info"]!.AsObject();

    public JsonObject Paths => Definition["paths"]!.AsObject();

    public IEnumerable<CopiedOperation> Operations =>
        from path in Paths
        where path.Value is JsonObject
        from method in path.Value!.AsObject()
        where !method.Key.StartsWith("x-", StringComparison.Ordinal) && method.Key != "parameters" && method.Key != "$ref"
        select new CopiedOperation(this, path.Key, method.Key, method.Value!.AsObject());

    public CopiedOperation Operation(string id) => Operations.First(operation => operation.Id == id);

    public JsonObject Model => Definition["definitions"]![nameof(Model)]!.AsObject();

    public JsonObject Property(string name) => Model["properties"]![name]!.AsObject();

    /// <summary>Every schema, at any depth, with its place.</summary>
    public IEnumerable<(string Place, JsonObject Schema)> Schemas =>
        Definition["definitions"]!
            .AsObject()
            .SelectMany(definition => Within("definitions/" + definition.Key, definition.Value!.AsObject()))
            .Concat(
                Operations.SelectMany(operation =>
                    operation
                        .Parameters.Where(parameter => parameter["schema"] is JsonObject)
                        .SelectMany(parameter => Within(operation.Id + "/body", parameter["schema"]!.AsObject()))
                        .Concat(
                            operation
                                .Responses.Where(response => response.Value?["schema"] is JsonObject)
                                .SelectMany(response => Within(operation.Id + "/" + response.Key, response.Value!["schema"]!.AsObject()))
                        )
                )
            );

    /// <summary>What a reference points to; the object itself when it is none; null when it points nowhere.</summary>
    public JsonObject? Resolve(JsonObject node)
    {
        if ((string?)node["$ref"] is not { } reference)
        {
            return node;
        }

        JsonNode? at = Definition;
        foreach (var part in reference.TrimStart('#', '/').Split('/'))
        {
            at = (at as JsonObject)?[part];
        }

        return at as JsonObject;
    }

    public static IEnumerable<(string Place, JsonObject Schema)> Within(string place, JsonObject schema)
    {
        yield return (place, schema);
        var inner = (schema["properties"] as JsonObject ?? []).Select(property => (property.Key, property.Value as JsonObject));
        foreach (var (name, part) in inner.Append(("items", schema["items"] as JsonObject)))
        {
            foreach (var found in part is null ? [] : Within(place + "/" + name, part))
            {
                yield return found;
            }
        }
    }
}

/// <summary>An operation of a copy.</summary>
internal sealed record CopiedOperation(ConnectorCopy Copy, string Path, string Method, JsonObject Content)
{
    public string Id => (string?)Content["operationId"] ?? "";

    public string Summary => (string?)Content["summary"] ?? "";

    public string Description => (string?)Content["description"] ?? "";

    public JsonArray Listed => Content["parameters"] as JsonArray ?? [];

    public IReadOnlyList<JsonObject> Parameters =>
        [.. Listed.Select(parameter => Copy.Resolve(parameter!.AsObject())).OfType<JsonObject>()];

    public JsonObject Responses => Content["responses"] as JsonObject ?? [];

    public JsonObject? Body => Parameters.FirstOrDefault(parameter => (string?)parameter["in"] == "body")?["schema"] as JsonObject;

    public bool IsInternal => (string?)Content["x-ms-visibility"] == "internal";

    public bool IsTrigger => Content.ContainsKey("x-ms-trigger");

    public bool IsWebhook => (string?)Content["x-ms-trigger"] == "single";
}
