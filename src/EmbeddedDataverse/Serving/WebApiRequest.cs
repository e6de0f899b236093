using System.Text.Json.Nodes;
using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>One request of the Web API: who asks, for what, and how the answer is to look.</summary>
internal sealed record WebApiRequest(
    IOrganizationService Service,
    string Method,
    string Path,
    IQueryCollection Query,
    JsonObject? Body,
    Uri Root
)
{
    public required Preferences Prefer { get; init; }

    /// <summary>The version that a row must have, <c>*</c> for any, or null.</summary>
    public string? IfMatch { get; init; }

    /// <summary>The version that a row must not have, <c>*</c> for any, or null.</summary>
    public string? IfNoneMatch { get; init; }

    /// <summary>The address of a row.</summary>
    public Uri AddressOf(TableMetadata table, Guid id) => new(Root, $"{table.EntitySetName}({id})");

    /// <summary>The first part of the answer that says what it describes.</summary>
    public string Context(string what) => $"{Root}$metadata#{what}";

    /// <summary>Refuses query options other than those named.</summary>
    public void AllowOptions(params string[] options)
    {
        if (Query.Keys.FirstOrDefault(key => !options.Contains(key)) is { } other)
        {
            throw OrganizationFault.NotSimulated($"{other} in {Method} {Path}");
        }
    }
}
