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

    /// <summary>The columns of <c>mpt_model</c> that the facts are read from.</summary>
    public static IReadOnlyList<string> MirrorColumns { get; } = Fields.Select(field => ModelFields.Set[field].Column).ToArray();

    /// <summary>The facts of a model, as far as they are known.</summary>
    public static MatchFacts Of(Model model) => Of(field => ModelFields.Set[field].Read(model).ValueOr(null));

    /// <summary>The facts of a model, as its mirror row holds them.</summary>
    public static MatchFacts OfMirror(Row mirror) => Of(field => ModelFields.Set[field].Read(mirror));

    private static string[] Fields =>
        ["name", "address.line1", "address.locality", "address.postalcode", "address.countrycode", "listing.id", "latitude", "longitude"];

    private static MatchFacts Of(Func<string, string?> read) =>
        new(
            read("name"),
            read("address.line1"),
            read("address.locality"),
            read("address.postalcode"),
            read("address.countrycode"),
            read("listing.id"),
            Degrees(read("latitude")),
            Degrees(read("longitude"))
        );

    private static decimal? Degrees(string? text) => text is null ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}
