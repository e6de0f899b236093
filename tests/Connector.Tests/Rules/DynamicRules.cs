using System.Text.Json.Nodes;

namespace MatterportForDataverse.Connector.Tests.Rules;

/// <summary>Rules about lists that the designer fills by calling another operation.</summary>
internal static class DynamicRules
{
    private const string Old = "x-ms-dynamic-values";
    private const string New = "x-ms-dynamic-list";
    private const string OldSchema = "x-ms-dynamic-schema";
    private const string NewSchema = "x-ms-dynamic-properties";

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(46, "the operation exists, and gets the parameters that it needs from ones that exist", c => Lists(c).SelectMany(Called)),
        new(
            47,
            "the paths lead to a list and to its properties",
            c => Lists(c).Where(list => !LeadsSomewhere(list)).Select(list => list.Place)
        ),
        new(
            48,
            "a list stands in the schema, not on the body",
            c =>
                c.Operations.Where(operation =>
                        operation.Parameters.Any(p =>
                            (string?)p["in"] == "body" && (p[Old] ?? p[New] ?? p[OldSchema] ?? p[NewSchema]) is not null
                        )
                    )
                    .Select(operation => operation.Id)
        ),
        new(
            49,
            "both forms of a list stand side by side and agree",
            c =>
                c.Schemas.Concat(c.Operations.SelectMany(operation => operation.Parameters.Select(p => (operation.Id, p))))
                    .Where(found => !Agree(found.Item2))
                    .Select(found => found.Item1)
        ),
        new(
            50,
            "a file picker has a tree",
            c => ConnectorRules.Unless(c.Definition["x-ms-capabilities"]?["file-picker"] is null, "file-picker")
        ),
    ];

    private sealed record List(
        CopiedOperation Caller,
        string Place,
        string Target,
        string[] Given,
        string[] Used,
        string Items,
        string[] Parts
    )
    {
        public CopiedOperation? Operation => Caller.Copy.Operations.FirstOrDefault(operation => operation.Id == Target);
    }

    private static IEnumerable<List> Lists(ConnectorCopy copy) =>
        from operation in copy.Operations
        from found in Places(operation)
        from form in new[] { Old, New, OldSchema, NewSchema }
        where found.Schema[form] is JsonObject
        select Read(operation, found.Place, found.Schema[form]!.AsObject());

    private static IEnumerable<(string Place, JsonObject Schema)> Places(CopiedOperation operation) =>
        operation
            .Parameters.Where(parameter => parameter["schema"] is null)
            .Select(parameter => ($"{operation.Id}/{parameter["name"]}", parameter))
            .Concat(operation.Body is { } body ? ConnectorCopy.Within(operation.Id, body) : []);

    private static List Read(CopiedOperation operation, string place, JsonObject list)
    {
        var parameters = (list["parameters"] as JsonObject ?? []).ToArray();
        return new List(
            operation,
            place,
            (string?)list["operationId"] ?? "",
            [.. parameters.Select(parameter => parameter.Key)],
            [
                .. parameters
                    .Select(parameter => parameter.Value as JsonObject)
                    .Select(source => (string?)(source?["parameter"] ?? source?["parameterReference"]))
                    .OfType<string>(),
            ],
            (string?)(list["value-collection"] ?? list["itemsPath"]) ?? "",
            [
                .. new[] { "value-path", "value-title", "itemValuePath", "itemTitlePath" }
                    .Select(name => (string?)list[name])
                    .OfType<string>(),
            ]
        );
    }

    private static IEnumerable<string> Called(List list)
    {
        if (list.Operation is not { } target)
        {
            return [list.Place + " calls " + list.Target];
        }

        var required = target.Parameters.Where(p => (bool?)p["required"] == true).Select(p => (string)p["name"]!);
        var known = target.Parameters.Select(p => (string)p["name"]!);
        var body = (list.Caller.Body?["properties"] as JsonObject ?? []).Select(property => property.Key).ToArray();
        var sources = list.Caller.Parameters.Select(p => (string)p["name"]!).Concat(body).Concat(body.Select(name => "body/" + name));
        return required
            .Except(list.Given)
            .Concat(list.Given.Except(known))
            .Concat(list.Used.Except(sources))
            .Select(name => list.Place + " " + name);
    }

    private static bool LeadsSomewhere(List list)
    {
        var copy = list.Caller.Copy;
        if (
            list.Operation?.Responses["200"]?["schema"] is not JsonObject schema
            || copy.Resolve(schema)?["properties"] is not JsonObject answer
        )
        {
            return false;
        }

        // A schema is read from the answer itself, and a list from its items.
        return list.Items.Length == 0
            ? list.Parts.Length == 1 && (string?)answer[list.Parts[0]]?["type"] == "object"
            : answer[list.Items] is JsonObject items
                && (string?)items["type"] == "array"
                && copy.Resolve(items["items"]!.AsObject())?["properties"] is JsonObject properties
                && list.Parts.All(properties.ContainsKey);
    }

    private static bool Agree(JsonObject schema) => Agree(schema[Old], schema[New]) && Agree(schema[OldSchema], schema[NewSchema]);

    private static bool Agree(JsonNode? old, JsonNode? other) =>
        (old, other) switch
        {
            (null, null) => true,
            (JsonObject one, JsonObject two) => (string?)one["operationId"] == (string?)two["operationId"]
                && (string?)one["value-path"] == (string?)two["itemValuePath"],
            _ => false,
        };
}
