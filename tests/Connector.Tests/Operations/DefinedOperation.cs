using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace MatterportForDataverse.Connector.Tests.Operations;

/// <summary>An operation as the definition tells it.</summary>
internal sealed record DefinedOperation(
    ConnectorFiles Files,
    string Id,
    string Method,
    string Path,
    JsonObject Content,
    IReadOnlyList<JsonObject> Parameters
)
{
    private static readonly ConcurrentDictionary<ConnectorFiles, IReadOnlyList<DefinedOperation>> Known = new();

    public static IReadOnlyList<DefinedOperation> All(ConnectorFiles files) => Known.GetOrAdd(files, Read);

    public static DefinedOperation Named(ConnectorFiles files, string id) => All(files).Single(operation => operation.Id == id);

    /// <summary>The request that the platform makes of these values; a value that the definition does not know is a mistake.</summary>
    public HttpRequestMessage Request(Uri server, IReadOnlyDictionary<string, string> values, string? body)
    {
        var path = Path.TrimStart('/');
        var query = new List<string>();
        foreach (var (name, value) in values)
        {
            var place = (string)Parameters.Single(parameter => (string)parameter["name"]! == name)["in"]!;
            if (place == "path")
            {
                path = path.Replace("{" + name + "}", Uri.EscapeDataString(value), StringComparison.Ordinal);
            }
            else
            {
                query.Add($"{name}={Uri.EscapeDataString(value)}");
            }
        }

        Assert.DoesNotContain("{", path, StringComparison.Ordinal);
        var address = new Uri(server, path + (query.Count == 0 ? "" : "?" + string.Join('&', query)));
        return new HttpRequestMessage(new HttpMethod(Method.ToUpperInvariant()), address)
        {
            Content = body is null ? null : new StringContent(body, System.Text.Encoding.UTF8, "application/json"),
        };
    }

    private static IReadOnlyList<DefinedOperation> Read(ConnectorFiles files)
    {
        var definition = files.Definition();
        return
        [
            .. from path in definition["paths"]!.AsObject()
            from method in path.Value!.AsObject()
            where !method.Key.StartsWith("x-", StringComparison.Ordinal)
            select new DefinedOperation(
                files,
                (string)method.Value!["operationId"]!,
                method.Key,
                path.Key,
                method.Value.AsObject(),
                [.. (method.Value["parameters"]?.AsArray() ?? []).Select(parameter => Resolved(definition, parameter!.AsObject()))]
            ),
        ];
    }

    private static JsonObject Resolved(JsonObject definition, JsonObject parameter) =>
        (string?)parameter["$ref"] is { } reference
            ? definition["parameters"]![reference["#/parameters/".Length..]]!.AsObject()
            : parameter;
}
