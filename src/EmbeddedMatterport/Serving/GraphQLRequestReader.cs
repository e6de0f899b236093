using System.Text.Json;
using GraphQL;
using GraphQL.SystemTextJson;
using GraphQL.Transport;
using MatterportForDataverse.EmbeddedMatterport.Errors;

namespace MatterportForDataverse.EmbeddedMatterport.Serving;

/// <summary>Reads what was asked from GET or POST, in either of the two content types.</summary>
internal static class GraphQLRequestReader
{
    private static readonly GraphQLSerializer Serializer = new();

    /// <exception cref="ApiError">It is not a GraphQL request.</exception>
    public static async Task<GraphQLRequest> ReadAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        try
        {
            var read =
                request.Method == HttpMethod.Get
                    ? FromQuery(request.RequestUri!)
                    : await FromBodyAsync(request, cancellation).ConfigureAwait(false);
            return string.IsNullOrWhiteSpace(read?.Query) ? throw ApiError.Invalid("The request has no query") : read;
        }
        catch (JsonException)
        {
            throw ApiError.Invalid("The request is not valid JSON");
        }
    }

    private static GraphQLRequest FromQuery(Uri uri)
    {
        var parts = uri
            .Query.TrimStart('?')
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split('=', 2))
            .ToLookup(pair => pair[0], pair => Uri.UnescapeDataString((pair.Length > 1 ? pair[1] : "").Replace('+', ' ')));
        return new GraphQLRequest
        {
            Query = parts["query"].FirstOrDefault(),
            OperationName = parts["operationName"].FirstOrDefault(),
            Variables = parts["variables"].FirstOrDefault() is { Length: > 0 } json ? Serializer.Deserialize<Inputs>(json) : null,
        };
    }

    private static async Task<GraphQLRequest?> FromBodyAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        if (request.Method != HttpMethod.Post || request.Content is not { } content)
        {
            throw ApiError.Invalid("Only GET and POST are accepted");
        }

        var text = await content.ReadAsStringAsync(cancellation).ConfigureAwait(false);
        return content.Headers.ContentType?.MediaType switch
        {
            "application/graphql" => new GraphQLRequest { Query = text },
            "application/json" => Serializer.Deserialize<GraphQLRequest>(text),
            var other => throw ApiError.Invalid($"The content type {other ?? "(none)"} is not accepted"),
        };
    }
}
