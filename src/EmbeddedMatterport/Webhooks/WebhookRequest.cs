using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace MatterportForDataverse.EmbeddedMatterport.Webhooks;

/// <summary>The request that brings an event.</summary>
internal static class WebhookRequest
{
    public static HttpRequestMessage Of(Webhook webhook, ModelEvent happened)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, webhook.Callback.Address)
        {
            Content = new StringContent(JsonSerializer.Serialize(Envelope(webhook, happened)), Encoding.UTF8, "application/json"),
        };
        if (webhook.Callback.Credentials is { } known)
        {
            var pair = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{known.Key}:{known.Secret}"));
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", pair);
        }

        foreach (var (name, value) in webhook.Callback.Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }

    private static Dictionary<string, object?> Envelope(Webhook webhook, ModelEvent happened) =>
        new()
        {
            ["modelId"] = happened.ModelId,
            ["version"] = happened.Version,
            ["webhookId"] = webhook.Id,
            ["webhookCustomKey"] = webhook.CustomKey,
            ["timestamp"] = happened.At.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture),
            ["type"] = happened.Type,
            ["body"] = happened.Body,
        };
}
