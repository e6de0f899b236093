using System.Globalization;
using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>What a property, or a model, can be recognised by.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Street">The first line of its address.</param>
/// <param name="Locality">Town.</param>
/// <param name="PostalCode">Postal code.</param>
/// <param name="CountryCode">Two letters.</param>
/// <param name="ListingId">Its number in a listing service.</param>
/// <param name="Latitude">Degrees.</param>
/// <param name="Longitude">Degrees.</param>
public sealed record MatchFacts(
    string? Name,
    string? Street,
    string? Locality,
    string? PostalCode,
    string? CountryCode,
    string? ListingId,
    decimal? Latitude,
    decimal? Longitude
)
{
    /// <summary>The columns of <c>mpt_property</c> that the facts are read from.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        PropertyTable.Name.Name,
        PropertyTable.AddressLine1.Name,
        PropertyTable.Locality.Name,
        PropertyTable.PostalCode.Name,
        PropertyTable.CountryCode.Name,
        PropertyTable.ListingId.Name,
        PropertyTable.Latitude.Name,
        PropertyTable.Longitude.Name,
    ];

    /// <summary>The facts of a property.</summary>
    public static MatchFacts Of(Row property) =>
        new(
            property.Get(PropertyTable.Name),
            property.Get(PropertyTable.AddressLine1),
            property.Get(PropertyTable.Locality),
            property.Get(PropertyTable.PostalCode),
            property.Get(PropertyTable.CountryCode),
            property.Get(PropertyTable.ListingId),
            property.Get(PropertyTable.Latitude),
            property.Get(PropertyTable.Longitude)
        );

    /// <summary>The facts of a model, as far as they are known.</summary>
    public static MatchFacts Of(Model model) =>
        new(
            Told(model, "name"),
            Told(model, "address.line1"),
            Told(model, "address.locality"),
            Told(model, "address.postalcode"),
            Told(model, "address.countrycode"),
            Told(model, "listing.id"),
            Degrees(model, "latitude"),
            Degrees(model, "longitude")
        );

    private static string? Told(Model model, string field) => ModelFields.Set[field].Read(model).ValueOr(null);

    private static decimal? Degrees(Model model, string field) =>
        Told(model, field) is { } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;
}
