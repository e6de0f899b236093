using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Places;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>Which models may be that of a property, as conditions that all must hold.</summary>
/// <param name="property">Where the property is.</param>
/// <param name="record">The property.</param>
internal sealed class CandidateFilter(Place property, RowReference record)
{
    private readonly IReadOnlyList<PlaceKey> _keys = PlaceKeys.OfProperty(property);

    /// <summary>
    /// The candidates and their rivals: those that share a key, and those around it, unless an address that is whole rules them out.
    /// </summary>
    public IReadOnlyList<RowCondition> Possible => IsWhole ? Or(Named, Around, Vague) : Or(Named, Around);

    /// <summary>
    /// Of a building of hundreds of models: those of the same unit, what identifies it, and those whose address is not whole.
    /// </summary>
    public IReadOnlyList<RowCondition> AtDoor =>
        Or(
            [.. Keyed(PlaceKeyKind.Unit, PlaceKeyKind.Listing), .. Ours],
            [.. Keyed(PlaceKeyKind.Street, PlaceKeyKind.Name, PlaceKeyKind.Word), .. Around],
            [RowCondition.Empty(ModelTable.StreetKey), RowCondition.Empty(ModelTable.TownKey)]
        );

    /// <summary>Those that share a rare word of the name, and those that stand beside it; empty where there can be none.</summary>
    public IReadOnlyList<RowCondition> AlikeOrBeside => Or([.. Keyed(PlaceKeyKind.Word)], Around, SideBySide);

    private RowCondition[] Named =>
        [
            .. Keyed(PlaceKeyKind.PostalCode, PlaceKeyKind.Town, PlaceKeyKind.Street, PlaceKeyKind.Listing, PlaceKeyKind.Name),
            .. Ours,
            // Those that have no keys yet, or those of older rules, may be it as well.
            RowCondition.NotEqual(ModelTable.KeyVersion, PlaceKeyColumns.Version),
        ];

    private RowCondition[] Ours =>
        [
            RowCondition.Equal(ModelTable.InternalId, ModelLinks.OurKey(record)),
            RowCondition.Equal(ModelTable.LinkKey, ModelLinks.OurKey(record)),
        ];

    private RowCondition[] Around => [.. Keyed(PlaceKeyKind.Cell)];

    // Where one of these is missing, or there are several numbers, the address of a model contradicts none that shares no key with it.
    private static RowCondition[] Vague =>
        [
            RowCondition.Empty(ModelTable.StreetKey),
            RowCondition.Empty(ModelTable.TownKey),
            RowCondition.Empty(ModelTable.CountryCode),
            RowCondition.Empty(ModelTable.PostalCodeKey),
            RowCondition.Filled(ModelTable.PostalCodeKey2),
            RowCondition.Contains(ModelTable.PostalCodeKey, PlaceKeys.Numberless),
        ];

    // The same of the property.
    private bool IsWhole =>
        property is { Country: not null, HasPostBox: false }
        && ValuesOf(PlaceKeyKind.PostalCode) is [var only]
        && !only.Contains(PlaceKeys.Numberless)
        && ValuesOf(PlaceKeyKind.Town).Length > 0
        && ValuesOf(PlaceKeyKind.Street).Length > 0;

    private RowCondition[][] SideBySide
    {
        get
        {
            if (!property.HasCoordinates)
            {
                return [];
            }

            var (north, east) = Distance.Degrees(property, Distance.SideBySide);
            var (latitude, longitude) = (property.Facts.Latitude!.Value, property.Facts.Longitude!.Value);
            return
            [
                [RowCondition.AtLeast(ModelTable.Latitude, (decimal)(latitude - north))],
                [RowCondition.AtMost(ModelTable.Latitude, (decimal)(latitude + north))],
                [RowCondition.AtLeast(ModelTable.Longitude, (decimal)(longitude - east))],
                [RowCondition.AtMost(ModelTable.Longitude, (decimal)(longitude + east))],
            ];
        }
    }

    private string[] ValuesOf(PlaceKeyKind kind) => _keys.Where(key => key.Kind == kind).Select(key => key.Value).ToArray();

    private IEnumerable<RowCondition> Keyed(params PlaceKeyKind[] kinds) => PlaceKeyColumns.Conditions(_keys, kinds);

    // Any of the first; or any of the others that also meets one of each of the rest.
    private static RowCondition[] Or(RowCondition[] any, RowCondition[] others, params RowCondition[][] rest) =>
        any.Length + others.Length == 0
            ? []
            : [RowCondition.AnyOf([.. any, .. others]), .. rest.Select(narrow => RowCondition.AnyOf([.. any, .. narrow]))];
}
