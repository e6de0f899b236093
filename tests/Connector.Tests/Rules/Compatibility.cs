using System.Text.Json.Nodes;

namespace MatterportForDataverse.Connector.Tests.Rules;

/// <summary>What flows that were made with one definition rely on, and what another one takes from them.</summary>
internal static class Compatibility
{
    /// <summary>What breaks when a definition takes the place of another; nothing when it only adds.</summary>
    public static IReadOnlyList<string> Breaks(JsonObject before, JsonObject after) =>
        [
            .. Promises(before).Except(Promises(after)).Select(promise => "lost: " + promise),
            .. Duties(after).Except(Duties(before)).Where(duty => Knows(before, duty)).Select(duty => "new duty: " + duty),
        ];

    // Operations, what they take, and what they answer.
    private static IEnumerable<string> Promises(JsonObject definition) =>
        Operations(definition)
            .SelectMany(operation =>
                Inputs(definition, operation.Content)
                    .SelectMany(input => Input(input.Name, input.Schema))
                    .Concat(Answers(definition, operation.Content))
                    .Append($"{operation.Method} {operation.Path} {operation.Content["x-ms-trigger"]}")
                    .Select(promise => $"{operation.Content["operationId"]}: {promise}")
            );

    // A duty of an operation that is new itself breaks nothing.
    private static bool Knows(JsonObject before, string duty) =>
        Operations(before).Any(operation => duty.StartsWith($"{operation.Content["operationId"]}:", StringComparison.Ordinal));

    private static IEnumerable<string> Duties(JsonObject definition) =>
        Operations(definition)
            .SelectMany(operation =>
                Inputs(definition, operation.Content)
                    .Where(input => input.IsRequired)
                    .Select(input => $"{operation.Content["operationId"]}: {input.Name}")
            );

    private static IEnumerable<(string Method, string Path, JsonObject Content)> Operations(JsonObject definition) =>
        from path in definition["paths"]!.AsObject()
        from method in path.Value!.AsObject()
        where !method.Key.StartsWith("x-", StringComparison.Ordinal)
        select (method.Key, path.Key, method.Value!.AsObject());

    private static IEnumerable<(string Name, bool IsRequired, JsonObject Schema)> Inputs(JsonObject definition, JsonObject operation)
    {
        foreach (var parameter in (operation["parameters"] as JsonArray ?? []).Select(one => Resolved(definition, one!.AsObject())))
        {
            var required = (bool?)parameter["required"] == true;
            if (parameter["schema"] is not JsonObject body)
            {
                yield return ($"{parameter["in"]} {parameter["name"]}", required, parameter);
                continue;
            }

            var names = (body["required"] as JsonArray ?? []).Select(name => (string)name!).ToArray();
            foreach (var (name, schema) in body["properties"] as JsonObject ?? [])
            {
                yield return ($"body {name}", required && names.Contains(name), schema!.AsObject());
            }
        }
    }

    private static IEnumerable<string> Input(string name, JsonObject schema) =>
        (schema["enum"] as JsonArray ?? []).Select(value => $"{name} may be {value}").Append($"{name} {schema["type"]}");

    private static IEnumerable<string> Answers(JsonObject definition, JsonObject operation) =>
        operation["responses"]!
            .AsObject()
            .SelectMany(response =>
                response.Value?["schema"] is JsonObject schema
                    ? Values(definition, schema, response.Key).Append(response.Key)
                    : [response.Key]
            );

    private static IEnumerable<string> Values(JsonObject definition, JsonObject schema, string place)
    {
        var whole = Resolved(definition, schema);
        yield return $"{place} {whole["type"]}";
        var inner = (whole["properties"] as JsonObject ?? []).Select(one => ("/" + one.Key, one.Value as JsonObject));
        foreach (var (name, part) in inner.Append(("[]", whole["items"] as JsonObject)))
        {
            foreach (var found in part is null ? [] : Values(definition, part, place + name))
            {
                yield return found;
            }
        }
    }

    private static JsonObject Resolved(JsonObject definition, JsonObject node) =>
        (string?)node["$ref"] is { } reference ? definition[reference.Split('/')[1]]![reference.Split('/')[2]]!.AsObject() : node;
}
