using System.Text.Json.Nodes;

namespace MatterportForDataverse.Solution.Flows;

/// <summary>A trigger or an action of a flow.</summary>
/// <param name="Name">The name.</param>
/// <param name="Body">What the flow says of it.</param>
/// <param name="Siblings">The operations beside it by name, itself among them.</param>
public sealed record FlowOperation(string Name, JsonObject Body, JsonObject Siblings)
{
    /// <summary>Whether it calls a connector.</summary>
    public bool CallsConnector => Word(Body["type"]).StartsWith("OpenApi", StringComparison.Ordinal);

    /// <summary>The name of the connection that it calls through.</summary>
    public string Connection => Word(Host["connectionName"]);

    /// <summary>The id of the connector's operation.</summary>
    public string Call => Word(Host["operationId"]);

    /// <summary>The connector that it calls, as a path that ends with its name.</summary>
    public string Api => Word(Host["apiId"]);

    /// <summary>As whom it calls: an expression.</summary>
    public string Authentication => Word(Inputs["authentication"]);

    /// <summary>What the call is given, by name. A value that the flow computes begins with @.</summary>
    public IReadOnlyDictionary<string, string> Parameters =>
        Members(Inputs["parameters"]).ToDictionary(member => member.Key, member => Word(member.Value));

    /// <summary>The names of the operations that it runs after.</summary>
    public IEnumerable<string> RunsAfter => Members(Body["runAfter"]).Select(member => member.Key);

    private JsonObject Inputs => Members(Body["inputs"]);

    private JsonObject Host => Members(Inputs["host"]);

    internal static JsonObject Members(JsonNode? node) => node as JsonObject ?? [];

    private static string Word(JsonNode? node) => node?.ToString() ?? "";
}
