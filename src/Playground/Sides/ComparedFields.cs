using MatterportForDataverse.EmbeddedMatterport.Models;
using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Playground.Sides;

/// <summary>The fields that are shown side by side: those in which people write text, and whether the tour shows a tag.</summary>
internal static class ComparedFields
{
    // What the product writes for itself is not shown to people.
    private const string Marker = "dv:";

    /// <summary>The fields of a model, by the names that field mappings give them.</summary>
    public static IReadOnlyList<(string Name, string Column, Func<MatterportModel, string?> Read)> OfModels { get; } =
    [
        ("name", ModelTable.Name.Name, model => model.Name),
        ("internalnotes", ModelTable.InternalNotes.Name, model => model.Description),
        ("summary", ModelTable.Summary.Name, model => model.Publication.Summary),
        ("externalurl", ModelTable.ExternalUrl.Name, model => model.Publication.ExternalUrl),
        ("listing.id", ModelTable.ListingId.Name, model => model.MlsId),
        ("address.line1", ModelTable.AddressLine1.Name, model => model.Address.StreetAddressLines.ElementAtOrDefault(0)),
        ("address.line2", ModelTable.AddressLine2.Name, model => model.Address.StreetAddressLines.ElementAtOrDefault(1)),
        ("address.locality", ModelTable.Locality.Name, model => model.Address.Locality),
        ("address.dependentlocality", ModelTable.DependentLocality.Name, model => model.Address.DependentLocality),
        ("address.administrativearea", ModelTable.AdministrativeArea.Name, model => model.Address.AdministrativeArea),
        ("address.postalcode", ModelTable.PostalCode.Name, model => model.Address.PostalCode),
        ("address.countrycode", ModelTable.CountryCode.Name, model => model.Address.CountryCode),
        ("internalid", ModelTable.InternalId.Name, model => model.InternalId),
    ];

    /// <summary>The fields of a tag.</summary>
    public static IReadOnlyList<(string Column, Func<ModelTag, string?> Read)> OfTags { get; } =
    [
        (TagTable.Name.Name, tag => tag.Label),
        (TagTable.Description.Name, tag => tag.Description),
        (TagTable.Color.Name, tag => tag.Color),
        (TagTable.Icon.Name, tag => tag.Icon),
        (TagTable.Keywords.Name, tag => string.Join('\n', tag.Keywords.Where(word => !word.StartsWith(Marker, StringComparison.Ordinal)))),
        (TagTable.MediaLink.Name, tag => tag.Media),
        (TagTable.Enabled.Name, tag => Flag(tag.Enabled)),
    ];

    /// <summary>What a row holds, as people read it; null for nothing.</summary>
    public static string? Text(Entity? row, string column) =>
        row?.GetAttributeValue<object>(column) switch
        {
            bool flag => Flag(flag),
            string { Length: > 0 } text => text,
            OptionSetValue => row.FormattedValues[column],
            _ => null,
        };

    private static string Flag(bool flag) => flag ? "Yes" : "No";
}
