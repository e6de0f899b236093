using System.Text.Json.Nodes;

namespace MatterportForDataverse.Packing.Rules.Flows;

/// <summary>A trigger or an action of a flow, with those beside it.</summary>
internal sealed record Operation(string Name, JsonObject Body, JsonObject Siblings)
{
    public bool CallsConnector => Word(Body["type"]).StartsWith("OpenApi", StringComparison.Ordinal);

    public string Connection => Word(Host["connectionName"]);

    public string Call => Word(Host["operationId"]);

    /// <summary>What the call is given, by name. A value that the flow computes begins with @.</summary>
    public IReadOnlyDictionary<string, string> Parameters =>
        Flow.Members(Inputs["parameters"]).ToDictionary(member => member.Key, member => Word(member.Value));

    private JsonObject Inputs => Flow.Members(Body["inputs"]);

    private JsonObject Host => Flow.Members(Inputs["host"]);

    private static string Word(JsonNode? node) => node?.ToString() ?? "";
}
