using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>
/// <c>$ref</c> of a navigation property: links rows and unlinks them
/// (https://learn.microsoft.com/power-apps/developer/data-platform/webapi/associate-disassociate-entities-using-web-api).
/// </summary>
internal sealed class ReferenceHandler(TableMetadata table, EdmTypes types)
{
    public const string Segment = "/$ref";
    private const string Id = "@odata.id";

    /// <param name="request">The request.</param>
    /// <param name="row">The row.</param>
    /// <param name="navigation">The navigation property, with a row in parentheses where one of many is meant.</param>
    public WebApiResponse Handle(WebApiRequest request, EntityReference row, string navigation)
    {
        var path = ResourcePath.Parse(navigation);
        return (request.Method, types.Navigations.Many(table, path.Name)) switch
        {
            ("POST", { } relationship) when path.Row is null => Link(request, row, relationship),
            ("DELETE", { } relationship) => Unlink(request, row, relationship, path.Row),
            ("PUT", null) => Set(request, row, navigation, Named(request)),
            ("DELETE", null) => Set(request, row, navigation, null),
            ("GET", _) => throw OrganizationFault.NotSimulated($"GET {request.Path}"),
            _ => throw OrganizationFault.NotAllowed($"{request.Method} does not go with {request.Path}."),
        };
    }

    private WebApiResponse Link(WebApiRequest request, EntityReference row, RelationshipMetadata relationship)
    {
        request.AllowOptions();
        var many = types.Navigations.Table(relationship.Referencing);
        request.Service.Execute(
            new AssociateRequest
            {
                Target = row,
                Relationship = new Relationship(relationship.Name),
                RelatedEntities = [Row(request, Named(request), [many])],
            }
        );
        return new(204, null);
    }

    private WebApiResponse Unlink(WebApiRequest request, EntityReference row, RelationshipMetadata relationship, RowAddress? one)
    {
        request.AllowOptions("$id");
        var many = types.Navigations.Table(relationship.Referencing);
        var related =
            one is not null ? one.In(many)
            : request.Query["$id"].ToString() is { Length: > 0 } address ? Row(request, address, [many])
            : throw OrganizationFault.Of(PlatformErrorCodes.BadPayload, $"Name the row to unlink from {relationship.Name} by $id.");
        request.Service.Execute(
            new DisassociateRequest
            {
                Target = row,
                Relationship = new Relationship(relationship.Name),
                RelatedEntities = [related],
            }
        );
        return new(204, null);
    }

    private WebApiResponse Set(WebApiRequest request, EntityReference row, string navigation, string? address)
    {
        request.AllowOptions();
        var (column, targets) =
            types.Navigations.Find(table, navigation)
            ?? throw OrganizationFault.Of(PlatformErrorCodes.ResourceNotFound, $"Resource not found for the segment '{navigation}'.");
        var target = address is null ? null : Row(request, address, targets);
        request.Service.Update(new Entity(table.Name, row.Id) { KeyAttributes = row.KeyAttributes, [column.Name] = target });
        return new(204, null);
    }

    private static string Named(WebApiRequest request) =>
        request.Body?[Id] is { } id && JsonValues.As<string>(id) is string address
            ? address
            : throw OrganizationFault.Of(PlatformErrorCodes.BadPayload, $"The body names a row: {{\"{Id}\": \"address\"}}.");

    private static EntityReference Row(WebApiRequest request, string address, IReadOnlyList<TableMetadata> tables) =>
        ResourcePath.Parse(request.PathOf(address)) is { Row: { } row, Rest: null } path
        && tables.FirstOrDefault(one => one.EntitySetName == path.Name) is { } target
            ? row.In(target)
            : throw OrganizationFault.Of(
                PlatformErrorCodes.BadPayload,
                $"'{address}' is no row of {string.Join(" or ", tables.Select(one => one.EntitySetName))}."
            );
}
