using System.Text.Json.Nodes;

namespace MatterportForDataverse.Connector.Tests;

/// <summary>The files of the administrators' connector.</summary>
internal static class ConnectorFiles
{
    public static string At(string name) => Repository.At("connector-definition", "administrators", name);

    public static string Text(string name) => File.ReadAllText(At(name));

    /// <summary>A copy of the definition, to look at or to break.</summary>
    public static JsonObject Definition() => JsonNode.Parse(Text("apiDefinition.swagger.json"))!.AsObject();

    public static JsonObject Properties() => JsonNode.Parse(Text("apiProperties.json"))!.AsObject();
}
