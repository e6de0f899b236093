using System.Text.Json.Nodes;
using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>One request to the Web API.</summary>
/// <param name="Service">The organization service as its caller.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path below the root.</param>
/// <param name="Query">The query options.</param>
/// <param name="ParsedBody">The body; null without one. It is parsed when a handler asks for it, since not every body is JSON.</param>
/// <param name="Root">The address of the Web API.</param>
internal sealed record WebApiRequest(
    IOrganizationService Service,
    string Method,
    string Path,
    IQueryCollection Query,
    Lazy<JsonObject?> ParsedBody,
    Uri Root
)
{
    /// <summary>The body; null without one.</summary>
    /// <exception cref="System.Text.Json.JsonException">It is no JSON object.</exception>
    public JsonObject? Body => ParsedBody.Value;

    public required Preferences Prefer { get; init; }

    /// <summary>The version that a row must have, <c>*</c> for any, or null.</summary>
    public string? IfMatch { get; init; }

    /// <summary>The version that a row must not have, <c>*</c> for any, or null.</summary>
    public string? IfNoneMatch { get; init; }

    /// <summary>The address of a row.</summary>
    public Uri AddressOf(TableMetadata table, Guid id) => new(Root, $"{table.EntitySetName}({id})");

    /// <summary>Addresses of earlier requests, which this one may name as <c>$1</c>; null outside of change sets.</summary>
    public IReadOnlyDictionary<string, Uri>? References { get; init; }

    /// <summary>The path of an address in a body: whole, below the root, or as <c>$1</c>.</summary>
    public string PathOf(string address)
    {
        var root = Root.ToString();
        var resolved = References is null ? address : BatchReferences.Resolve(address, References);
        return (resolved.StartsWith(root, StringComparison.Ordinal) ? resolved[root.Length..] : resolved).TrimStart('/');
    }

    /// <summary>The context URL of a response.</summary>
    public string ContextUrl(string fragment) => $"{Root}$metadata#{fragment}";

    /// <summary>Refuses query options other than those named.</summary>
    public void AllowOptions(params string[] options)
    {
        if (Query.Keys.FirstOrDefault(key => !options.Contains(key) && !(key.StartsWith('@') && options.Contains("$filter"))) is { } other)
        {
            throw OrganizationFault.NotSimulated($"{other} in {Method} {Path}");
        }
    }
}
