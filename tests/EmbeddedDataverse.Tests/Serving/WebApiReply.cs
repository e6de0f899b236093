using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Serving;

/// <summary>A response of the Web API.</summary>
internal sealed record WebApiReply(HttpStatusCode Status, JsonElement Body, HttpResponseHeaders Headers)
{
    public JsonElement this[string property] => Body.GetProperty(property);

    public JsonElement.ArrayEnumerator Rows => this["value"].EnumerateArray();

    /// <summary>Status, code and message of a refusal.</summary>
    public (int Status, string Code, string Message) Error =>
        ((int)Status, this["error"].GetProperty("code").GetString()!, this["error"].GetProperty("message").GetString()!);

    /// <summary>The body as it came.</summary>
    public string Text { get; init; } = "";

    public string? ContentType { get; init; }

    public bool Has(string property) => Body.TryGetProperty(property, out _);

    /// <summary>The id in the header that tells what was written.</summary>
    public Guid EntityId => Guid.Parse(Headers.GetValues("OData-EntityId").Single()[^37..^1]);
}
