using System.Collections.Frozen;
using MatterportForDataverse.EmbeddedMatterport.Errors;
using MatterportForDataverse.EmbeddedMatterport.Models;

namespace MatterportForDataverse.EmbeddedMatterport.Search;

/// <summary>The published table of searchable fields.</summary>
internal static class SearchFields
{
    private static readonly SearchField[] All =
    [
        Keyword("id", m => m.Id),
        Keyword("internalId", m => m.InternalId),
        Date("created", m => m.Created),
        Date("modified", m => m.Modified),
        Text("name", m => m.Name),
        Text("description", m => m.Description),
        Text("address", m => m.Address.Address),
        Keyword("visibility", m => m.Visibility is "public" or "unlisted" ? "public" : "private"),
        Keyword("accessVisibility", m => m.Visibility),
        Keyword("state", m => m.State),
        Keyword("demo", m => m.Demo ? "true" : "false"),
        Texts("address.streetAddressLines", m => m.Address.StreetAddressLines),
        Text("address.administrativeArea", m => m.Address.AdministrativeArea),
        Text("address.locality", m => m.Address.Locality),
        Text("address.dependentLocality", m => m.Address.DependentLocality),
        Text("address.countryName", m => m.Address.CountryName),
        Keyword("address.postalCode", m => m.Address.PostalCode),
        Keyword("address.countryCode", m => m.Address.CountryCode),
        Number("floors.count", m => m.FloorCount),
        Number("rooms.count", m => m.RoomCount),
        Texts("rooms.label", m => m.Contents.Rooms.Select(room => room.Label)),
        Texts("rooms.tags", m => m.Contents.Rooms.SelectMany(room => room.Tags)),
        Number("mattertags.count", m => m.TagCount),
        Texts("mattertags.label", m => m.Contents.Tags.Select(tag => tag.Label)),
        Texts("mattertags.labels", m => m.Contents.Tags.Select(tag => tag.Label)),
        Texts("mattertags.description", m => m.Contents.Tags.Select(tag => tag.Description)),
        Number("measurements.count", _ => 0),
        Text("mls.id", m => m.MlsId),
        Text("mls.name", m => m.MlsName),
        Number("assets.photos.count", m => m.Photos.Count),
        Number("assets.locations.count", m => m.SweepCount),
        Number("assets.panoLocations.count", m => m.SweepCount),
        // In capital letters, as in Matterport's example; the enumeration has small ones.
        Keywords("assets.panoLocations.placement", m => m.Contents.Sweeps.Select(sweep => sweep.Placement.ToUpperInvariant())),
    ];

    private static readonly FrozenDictionary<string, SearchField> ByName = All.ToFrozenDictionary(
        field => field.Name,
        StringComparer.Ordinal
    );

    /// <summary>Where a term without a field is looked for.</summary>
    public static readonly IReadOnlyList<SearchField> Everywhere =
    [
        .. All.Where(field =>
            field.Name is "id" or "internalId" or "name" or "description" or "address" or "mls.id" or "mls.name"
            || field.Name.StartsWith("address.", StringComparison.Ordinal)
        ),
    ];

    public static SearchField Of(string name) =>
        ByName.TryGetValue(name, out var field)
            ? field
            : throw ApiError.Invalid($"'{name}' is not a searchable field of the embedded Matterport");

    private static SearchField Keyword(string name, Func<MatterportModel, string?> read) =>
        new(name, SearchFieldKind.Keyword, m => [read(m)]);

    private static SearchField Keywords(string name, Func<MatterportModel, IEnumerable<string?>> read) =>
        new(name, SearchFieldKind.Keyword, read);

    private static SearchField Text(string name, Func<MatterportModel, string?> read) => new(name, SearchFieldKind.Text, m => [read(m)]);

    private static SearchField Texts(string name, Func<MatterportModel, IEnumerable<string?>> read) =>
        new(name, SearchFieldKind.Text, read);

    private static SearchField Number(string name, Func<MatterportModel, double> read) =>
        new(name, SearchFieldKind.Number, _ => []) { Number = read };

    private static SearchField Date(string name, Func<MatterportModel, DateTime> read) =>
        new(name, SearchFieldKind.Date, _ => []) { Moment = read };
}
