using System.Text.Json.Nodes;

namespace MatterportForDataverse.EmbeddedMatterport.Tests;

/// <summary>What came back.</summary>
internal sealed record GraphQLResponse(System.Net.HttpStatusCode Status, string Body)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    public JsonNode Data => Json["data"] ?? throw new InvalidOperationException("No data: " + Body);

    public string? Code => (string?)Json["errors"]?[0]?["extensions"]?["code"];

    public string? Message => (string?)Json["errors"]?[0]?["message"];

    /// <summary>The data, when no error came with it.</summary>
    public JsonNode Clean => Json["errors"] is null ? Data : throw new InvalidOperationException(Body);
}
