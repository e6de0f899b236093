using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Mirroring;

/// <summary>The columns whose change sets off the copying steps: what can be mapped between a record and its model. The package registers the same.</summary>
public static class CopiedColumns
{
    /// <summary>Columns of <c>mpt_property</c> that are brought to the current model.</summary>
    public static IReadOnlyList<string> OfProperty { get; } =
    [
        PropertyTable.Name.Name,
        PropertyTable.AddressLine1.Name,
        PropertyTable.AddressLine2.Name,
        PropertyTable.Locality.Name,
        PropertyTable.DependentLocality.Name,
        PropertyTable.AdministrativeArea.Name,
        PropertyTable.PostalCode.Name,
        PropertyTable.CountryCode.Name,
        PropertyTable.Summary.Name,
        PropertyTable.ListingId.Name,
        PropertyTable.ListingLink.Name,
    ];

    /// <summary>Columns of <c>mpt_model</c> that are brought to the records linked to it.</summary>
    public static IReadOnlyList<string> OfModel { get; } =
    [
        .. ModelFields.TwoWay.Where(field => !field.Name.StartsWith("options.", StringComparison.Ordinal)).Select(field => field.Column),
        .. TourStatusField.Columns,
        ModelTable.TourLink.Name,
        ModelTable.FloorArea.Name,
        ModelTable.Latitude.Name,
        ModelTable.Longitude.Name,
        ModelTable.ThumbnailId.Name,
    ];
}
