using System.Text.Json.Nodes;

namespace MatterportForDataverse.Connector.Tests.Rules;

/// <summary>Rules about lists that the designer fills by calling another operation.</summary>
internal static class DynamicRules
{
    private const string Old = "x-ms-dynamic-values";
    private const string New = "x-ms-dynamic-list";

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
                c.Operations.Where(operation => operation.Parameters.Any(p => (string?)p["in"] == "body" && (p[Old] ?? p[New]) is not null))
                    .Select(operation => operation.Id)
        ),
        new(
            49,
            "both forms of a list stand side by side and agree",
            c => c.Schemas.Where(found => !Agree(found.Schema)).Select(found => found.Place)
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
        where operation.Body is not null
        from found in ConnectorCopy.Within(operation.Id, operation.Body!)
        from form in new[] { Old, New }
        where found.Schema[form] is JsonObject
        select Read(operation, found.Place, found.Schema[form]!.AsObject());

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
        var sources = list.Caller.Parameters.Select(p => (string)p["name"]!);
        return required
            .Except(list.Given)
            .Concat(list.Given.Except(known))
            .Concat(list.Used.Except(sources))
            .Select(name => list.Place + " " + name);
    }

    private static bool LeadsSomewhere(List list)
    {
        var copy = list.Caller.Copy;
        return list.Operation?.Responses["200"]?["schema"] is JsonObject schema
            && copy.Resolve(schema)?["properties"]?[list.Items] is JsonObject items
            && (string?)items["type"] == "array"
            && copy.Resolve(items["items"]!.AsObject())?["properties"] is JsonObject properties
            && list.Parts.All(properties.ContainsKey);
    }

    private static bool Agree(JsonObject schema) =>
        (schema[Old], schema[New]) switch
        {
            (null, null) => true,
            (JsonObject one, JsonObject other) => (string?)one["operationId"] == (string?)other["operationId"]
                && (string?)one["value-path"] == (string?)other["itemValuePath"],
            _ => false,
        };
}
