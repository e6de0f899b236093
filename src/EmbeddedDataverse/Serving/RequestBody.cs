using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>Reads the body of a request: a JSON object, or nothing.</summary>
internal static class RequestBody
{
    /// <summary>The largest body, in bytes.</summary>
    public const int MaxBytes = 1024 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 32 };

    /// <exception cref="BadHttpRequestException">It is too large or breaks off.</exception>
    public static async Task<byte[]> ReadAsync(HttpRequest request)
    {
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, request.HttpContext.RequestAborted).ConfigureAwait(false);
        return bytes.ToArray();
    }

    /// <exception cref="JsonException">It is no JSON object.</exception>
    public static JsonObject? Parse(byte[] body)
    {
        if (body.Length == 0)
        {
            return null;
        }

        try
        {
            var node = JsonNode.Parse(body, documentOptions: Strict);
            DecodeTexts(node);
            return node as JsonObject ?? throw new JsonException("The body is no JSON object.");
        }
        catch (InvalidOperationException broken)
        {
            throw new JsonException("The body holds half a character.", broken);
        }
    }

    // Texts are decoded when they are looked at, so that halves of surrogate pairs are found only then.
    private static void DecodeTexts(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject row:
                row.ToList().ForEach(pair => DecodeTexts(pair.Value));
                break;
            case JsonArray many:
                many.ToList().ForEach(DecodeTexts);
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                _ = value.GetValue<string>();
                break;
        }
    }
}
