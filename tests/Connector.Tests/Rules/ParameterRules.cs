using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using static MatterportForDataverse.Connector.Tests.Rules.ConnectorRules;

namespace MatterportForDataverse.Connector.Tests.Rules;

/// <summary>Rules about parameters and references.</summary>
internal static partial class ParameterRules
{
    private static readonly string[] Reserved = ["connectionid", "content-type", "content-length", "authorization"];

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(
            33,
            "names are unique and none is reserved",
            c =>
                c.Operations.SelectMany(operation => Twice(operation.Parameters.Select(p => $"{p["in"]} {p["name"]}")))
                    .Concat(Each(c, p => !Reserved.Contains(((string?)p["name"])?.ToLowerInvariant() ?? "")))
        ),
        new(
            34,
            "each has a title in title case and a description that is a sentence",
            c =>
                Each(c, p => IsTitle((string?)p["x-ms-summary"] ?? "") && ((string?)p["description"] ?? "").EndsWith('.'))
                    .Concat(
                        c.Schemas.Where(found => found.Schema["x-ms-summary"] is not null)
                            .Where(found =>
                                !IsTitle((string?)found.Schema["x-ms-summary"] ?? "") || !IsSentence(found.Schema["description"])
                            )
                            .Select(found => found.Place)
                    )
        ),
        new(
            35,
            "a body has a schema, and nothing else has one",
            c => Each(c, p => (string?)p["in"] == "body" ? p["schema"] is JsonObject && p["type"] is null : p["schema"] is null)
        ),
        new(
            36,
            "files, empty values, and formats of lists are as the place allows",
            c =>
                Each(
                    c,
                    p =>
                        (string?)p["type"] != "file"
                        && (p["allowEmptyValue"] is null || (string?)p["in"] is "query" or "formData")
                        && (string?)p["collectionFormat"] is null or "csv" or "multi"
                )
        ),
        new(37, "a reference stands alone, points somewhere, and never in a circle", References),
    ];

    private static IEnumerable<string> Each(ConnectorCopy copy, Func<JsonObject, bool> holds) =>
        copy.Operations.SelectMany(operation =>
            operation.Parameters.Where(parameter => !holds(parameter)).Select(parameter => $"{operation.Id} {parameter["name"]}")
        );

    private static bool IsSentence(JsonNode? text) => ((string?)text ?? "").EndsWith('.');

    private static bool IsTitle(string title) => title.Length is > 0 and <= 80 && TitleCase().IsMatch(title);

    private static IEnumerable<string> References(ConnectorCopy copy)
    {
        foreach (var (place, reference) in Found("", copy.Definition))
        {
            var target = (string?)reference["$ref"] ?? "";
            var known =
                target.StartsWith("#/definitions/", StringComparison.Ordinal)
                || target.StartsWith("#/parameters/", StringComparison.Ordinal);
            if (reference.Count != 1 || !known || copy.Resolve(reference) is not { } found || found["$ref"] is not null)
            {
                yield return place + " " + target;
            }
        }

        foreach (var definition in copy.Definition["definitions"]!.AsObject())
        {
            if (Reaches(copy, definition.Value!.AsObject(), []))
            {
                yield return definition.Key;
            }
        }
    }

    private static bool Reaches(ConnectorCopy copy, JsonObject from, HashSet<string> passed) =>
        Found("", from)
            .Select(found => (string?)found.Reference["$ref"] ?? "")
            .Distinct()
            .Any(target =>
                passed.Contains(target)
                || (copy.Resolve(new JsonObject { ["$ref"] = target }) is { } next && Reaches(copy, next, [.. passed, target]))
            );

    private static IEnumerable<(string Place, JsonObject Reference)> Found(string place, JsonNode? node)
    {
        if (node is JsonObject fields)
        {
            if (fields["$ref"] is JsonValue)
            {
                yield return (place, fields);
            }

            foreach (var found in fields.SelectMany(field => Found(place + "/" + field.Key, field.Value)))
            {
                yield return found;
            }
        }

        foreach (var found in (node as JsonArray ?? []).SelectMany(item => Found(place, item)))
        {
            yield return found;
        }
    }

    [GeneratedRegex(@"^[A-Z0-9][A-Za-z0-9]*( (of|the|and|or|in|to|a|an|for|by|[A-Z0-9][A-Za-z0-9]*))*\z")]
    private static partial Regex TitleCase();
}
