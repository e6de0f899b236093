using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using NJsonSchema;

namespace MatterportForDataverse.Connector.Tests.Operations;

/// <summary>Holds answers to the schemas of the definition, which may have no properties but those that are named.</summary>
internal static class ResponseSchema
{
    private static readonly ConcurrentDictionary<string, JsonSchema> Known = new();

    /// <summary>What is wrong with the answer of an operation.</summary>
    public static IReadOnlyList<string> Problems(DefinedOperation operation, int status, string json) =>
        operation.Content["responses"]![status.ToString(System.Globalization.CultureInfo.InvariantCulture)] is not JsonObject response
            ? [$"{operation.Id} does not define {status}"]
        : response["schema"] is { } schema ? Problems(operation.Files, operation.Id + status, schema, json)
        : [];

    public static IReadOnlyList<string> Problems(ConnectorFiles files, string name, JsonNode schema, string json) =>
        [.. Known.GetOrAdd(files.Name + name, _ => Strict(files, schema)).Validate(json).Select(problem => $"{name} {problem}")];

    private static JsonSchema Strict(ConnectorFiles files, JsonNode schema)
    {
        var whole = new JsonObject { ["definitions"] = files.Definition()["definitions"]!.DeepClone() };
        foreach (var (key, value) in schema.AsObject())
        {
            whole[key] = value!.DeepClone();
        }

        Close(whole);
        if ((string?)whole["$ref"] is { } reference)
        {
            whole.Remove("$ref");
            whole["allOf"] = new JsonArray(new JsonObject { ["$ref"] = reference });
        }

        return JsonSchema.FromJsonAsync(whole.ToJsonString()).GetAwaiter().GetResult();
    }

    private static void Close(JsonNode? node)
    {
        if (node is JsonObject fields)
        {
            foreach (var (_, value) in fields.ToArray())
            {
                Close(value);
            }

            if (fields["properties"] is JsonObject && (string?)fields["type"] == "object")
            {
                fields["additionalProperties"] = false;
            }
        }

        foreach (var item in (node as JsonArray) ?? [])
        {
            Close(item);
        }
    }
}
