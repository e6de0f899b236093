using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Places;

/// <summary>What a property, or a model, says about where it is. Both tables have these columns under the same names.</summary>
public static class PlaceColumns
{
    /// <summary>The columns that say it.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        ModelTable.Name.Name,
        ModelTable.AddressLine1.Name,
        ModelTable.AddressLine2.Name,
        ModelTable.Locality.Name,
        ModelTable.DependentLocality.Name,
        ModelTable.AdministrativeArea.Name,
        ModelTable.PostalCode.Name,
        ModelTable.CountryCode.Name,
        ModelTable.ListingId.Name,
        ModelTable.Latitude.Name,
        ModelTable.Longitude.Name,
    ];

    /// <summary>What the row says.</summary>
    /// <param name="row">A property or a model, with these columns.</param>
    public static PlaceFacts Of(Row row) =>
        new()
        {
            Name = row.Get(ModelTable.Name),
            Line1 = row.Get(ModelTable.AddressLine1),
            Line2 = row.Get(ModelTable.AddressLine2),
            Locality = row.Get(ModelTable.Locality),
            DependentLocality = row.Get(ModelTable.DependentLocality),
            Region = row.Get(ModelTable.AdministrativeArea),
            PostalCode = row.Get(ModelTable.PostalCode),
            Country = row.Get(ModelTable.CountryCode),
            ListingId = row.Get(ModelTable.ListingId),
            Latitude = (double?)row.Get(ModelTable.Latitude),
            Longitude = (double?)row.Get(ModelTable.Longitude),
        };
}
