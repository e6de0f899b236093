using System.Text.Json.Nodes;

namespace MatterportForDataverse.Connector.Tests.Operations;

/// <summary>What the connector answered.</summary>
internal sealed record Answer(int Status, JsonNode Body, Uri? Location, string? RetryAfter, IReadOnlyList<string> Sent)
{
    public string? Code => (string?)Body["error"]?["code"];

    public JsonArray Items(string name) => Body[name]!.AsArray();
}
