using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using static MatterportForDataverse.Connector.Tests.Rules.ConnectorRules;

namespace MatterportForDataverse.Connector.Tests.Rules;

/// <summary>Rules about schemas.</summary>
internal static class SchemaRules
{
    private static readonly string[] Types = ["string", "number", "integer", "boolean", "array", "object"];
    private static readonly string[] Formats = ["", "date-time", "double", "int32", "int64"];

    private static readonly (string Least, string Most)[] Limits =
    [
        ("minimum", "maximum"),
        ("minItems", "maxItems"),
        ("minLength", "maxLength"),
        ("minProperties", "maxProperties"),
    ];

    public static IReadOnlyList<Rule> All { get; } =
    [
        Each(38, "types, formats, defaults, and values to choose from fit each other", s => IsTyped(s) && HasGoodValues(s)),
        Each(
            39,
            "an array has items, and what is required is there",
            s =>
                ((string?)s["type"] != "array" || s["items"] is JsonObject)
                && (
                    s["required"] is not JsonArray required
                    || (required.Count > 0 && required.All(name => s["properties"]?[(string)name!] is not null))
                )
        ),
        new(
            40,
            "what is internal and has a default is required, and what is internal and required has one",
            c => c.Schemas.SelectMany(found => Internal(found.Place, found.Schema)).Concat(c.Operations.SelectMany(Internal))
        ),
        Each(41, "limits are sane, and patterns compile", s => HasGoodLimits(s) && Compiles((string?)s["pattern"])),
        new(42, "nothing is said with an empty text", c => Empty("", c.Definition)),
        new(
            43,
            "examples are of types that are produced",
            c =>
                c.Operations.SelectMany(operation => operation.Responses)
                    .SelectMany(response => (response.Value?["examples"] as JsonObject ?? []).Select(example => example.Key))
                    .Where(type => type != "application/json")
        ),
        Each(
            44,
            "an editor for dictionaries has something to edit",
            s => (string?)s["x-ms-editor"] != "dictionary" || s["additionalProperties"] is not null
        ),
        new(
            45,
            "each property has a type and a description",
            c =>
                c.Schemas.SelectMany(found =>
                    (found.Schema["properties"] as JsonObject ?? [])
                        .Where(part => part.Value!["$ref"] is null && (part.Value["type"] is null || part.Value["description"] is null))
                        .Select(part => found.Place + "/" + part.Key)
                )
        ),
    ];

    private static Rule Each(int number, string says, Func<JsonObject, bool> holds) =>
        new(
            number,
            says,
            copy =>
                copy.Schemas.Where(found => found.Schema["$ref"] is null && !holds(found.Schema))
                    .Select(found => found.Place)
                    .Concat(
                        copy.Operations.SelectMany(operation =>
                            operation
                                .Parameters.Where(parameter => (string?)parameter["in"] != "body" && !holds(parameter))
                                .Select(parameter => $"{operation.Id} {parameter["name"]}")
                        )
                    )
        );

    private static bool IsTyped(JsonObject schema) =>
        Types.Contains((string?)schema["type"]) && Formats.Contains((string?)schema["format"] ?? "");

    private static bool HasGoodValues(JsonObject schema)
    {
        var values = (schema["enum"] as JsonArray)?.ToArray();
        return (
                schema["default"] is not { } usual
                || (Fits(schema, usual) && values?.Any(value => JsonNode.DeepEquals(value, usual)) != false)
            )
            && (
                values is null
                || (
                    values.Length > 0
                    && values.All(value => Fits(schema, value))
                    && !Twice(values.Select(value => value!.ToJsonString())).Any()
                )
            );
    }

    private static bool Fits(JsonObject schema, JsonNode? value) =>
        (string?)schema["type"] switch
        {
            "string" => value?.GetValueKind() == JsonValueKind.String,
            "boolean" => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
            "integer" or "number" => value?.GetValueKind() == JsonValueKind.Number,
            _ => true,
        };

    private static bool HasGoodLimits(JsonObject schema) =>
        Limits.All(limit => schema[limit.Least] is not { } least || schema[limit.Most] is not { } most || Number(least) <= Number(most))
        && (schema["multipleOf"] is not { } step || Number(step) > 0);

    private static double Number(JsonNode node) => double.Parse(node.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture);

    private static bool Compiles(string? pattern)
    {
        try
        {
            return pattern is null || new Regex(pattern) is not null;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static IEnumerable<string> Internal(string place, JsonObject schema)
    {
        var required = (schema["required"] as JsonArray ?? []).Select(name => (string)name!).ToArray();
        return (schema["properties"] as JsonObject ?? [])
            .Where(part => (string?)part.Value!["x-ms-visibility"] == "internal" && part.Value["x-ms-notification-url"] is null)
            .Where(part => (part.Value!["default"] is not null) != required.Contains(part.Key))
            .Select(part => place + "/" + part.Key);
    }

    private static IEnumerable<string> Internal(CopiedOperation operation) =>
        operation
            .Parameters.Where(parameter => (string?)parameter["x-ms-visibility"] == "internal")
            .Where(parameter => (parameter["default"] is not null) != ((bool?)parameter["required"] == true))
            .Select(parameter => $"{operation.Id} {parameter["name"]}");

    private static IEnumerable<string> Empty(string place, JsonNode? node) =>
        node switch
        {
            JsonObject fields => fields.SelectMany(field => Empty(place + "/" + field.Key, field.Value)),
            JsonArray items => items.SelectMany(item => Empty(place, item)),
            JsonValue value when value.GetValueKind() == JsonValueKind.String && string.IsNullOrWhiteSpace((string?)value) => [place],
            _ => [],
        };
}
