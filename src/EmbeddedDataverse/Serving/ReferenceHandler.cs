using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>DELETE of a lookup's <c>$ref</c>.</summary>
internal sealed class ReferenceHandler(TableMetadata table, EdmTypes types)
{
    public const string Segment = "/$ref";

    /// <summary>Empties a lookup.</summary>
    public WebApiResponse Disassociate(WebApiRequest request, EntityReference row, string navigation)
    {
        request.AllowOptions();
        if (types.Navigations.LeadsToMany(table, navigation.Split('(')[0]))
        {
            throw OrganizationFault.NotSimulated($"{request.Method} {request.Path}");
        }

        var (column, _) =
            types.Navigations.Find(table, navigation)
            ?? throw OrganizationFault.Of(PlatformErrorCodes.ResourceNotFound, $"Resource not found for the segment '{navigation}'.");
        request.Service.Update(new Entity(table.Name, row.Id) { KeyAttributes = row.KeyAttributes, [column.Name] = null });
        return new(204, null);
    }
}
