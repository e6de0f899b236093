using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>A request as it came over HTTP, by itself or within a batch.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path below the root.</param>
/// <param name="Query">The query options.</param>
/// <param name="Headers">The headers.</param>
/// <param name="Body">The body.</param>
internal sealed record RequestMessage(string Method, string Path, IQueryCollection Query, IHeaderDictionary Headers, byte[] Body)
{
    /// <summary>What the client prefers.</summary>
    public Preferences Prefer => Preferences.Parse(Headers["Prefer"].ToString());

    /// <summary>A request to an address below a root.</summary>
    public static RequestMessage To(Uri address, Uri root, string method, IHeaderDictionary headers, byte[] body) =>
        new(
            method,
            // As the server reads paths: an encoded slash stays so.
            Uri.UnescapeDataString(
                address.AbsolutePath[root.AbsolutePath.Length..].Replace("%2F", "%252F", StringComparison.OrdinalIgnoreCase)
            ),
            new QueryCollection(QueryHelpers.ParseQuery(address.Query)),
            headers,
            body
        );

    /// <summary>The request to the Web API, made by a caller's service.</summary>
    /// <param name="service">The service.</param>
    /// <param name="root">The address of the Web API.</param>
    /// <param name="references">Addresses that the request may name by a number, as <c>$1</c>; null for none.</param>
    public WebApiRequest For(IOrganizationService service, Uri root, IReadOnlyDictionary<string, Uri>? references = null) =>
        new(service, Method, Path, Query, new Lazy<JsonObject?>(() => RequestBody.Parse(Body)), root)
        {
            Prefer = Prefer,
            IfMatch = Header("If-Match"),
            IfNoneMatch = Header("If-None-Match"),
            References = references,
        };

    // Clients send "null" to turn caching off (published: compose-http-requests).
    private string? Header(string header) => Headers[header].ToString() is { Length: > 0 } value and not "null" ? value : null;
}
