namespace MatterportForDataverse.EmbeddedMatterport.Webhooks;

/// <summary>A registration for events of models.</summary>
/// <param name="Id">25 letters and digits.</param>
/// <param name="EventTypes">Values of ModelEventType, each once.</param>
/// <param name="Callback">Where events are sent.</param>
/// <param name="CustomKey">What the caller gave along; sent with each event.</param>
public sealed record Webhook(string Id, IReadOnlyList<string> EventTypes, WebhookCallback Callback, string? CustomKey);

/// <summary>Where events are sent, in the parts that Matterport keeps.</summary>
/// <param name="Scheme">http or https.</param>
/// <param name="Host">The host's name.</param>
/// <param name="Port">Null for the scheme's own.</param>
/// <param name="Path">Without the slash at the beginning.</param>
/// <param name="QueryParams">Not escaped, in order.</param>
/// <param name="Headers">Sent along, in order.</param>
public sealed record WebhookCallback(
    string Scheme,
    string Host,
    int? Port,
    string Path,
    IReadOnlyList<KeyValuePair<string, string>> QueryParams,
    IReadOnlyList<KeyValuePair<string, string>> Headers
)
{
    /// <summary>The user and password of Basic authentication; null without.</summary>
    internal (string Key, string Secret)? Credentials { get; init; }

    /// <summary>The address as one text.</summary>
    public Uri Address
    {
        get
        {
            var query = string.Join('&', QueryParams.Select(p => $"{Uri.EscapeDataString(p.Key)}={Uri.EscapeDataString(p.Value)}"));
            var port = Port is null ? "" : ":" + Port.Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
            return new Uri($"{Scheme}://{Host}{port}/{Path.TrimStart('/')}{(query.Length == 0 ? "" : "?" + query)}");
        }
    }
}
