using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Places;

/// <summary>
/// The columns by which models are found: the keys of their place, and the text that they are searched in. A property keeps only the keys
/// by which others at the same address are found.
/// </summary>
public static class PlaceKeyColumns
{
    /// <summary>
    /// The version of the rules that make the keys. A new one has each model and each property written once by the next complete listing.
    /// </summary>
    public const int Version = 1;

    private static readonly IReadOnlyDictionary<PlaceKeyKind, IReadOnlyList<Column<string>>> Kinds = new Dictionary<
        PlaceKeyKind,
        IReadOnlyList<Column<string>>
    >
    {
        [PlaceKeyKind.PostalCode] = [ModelTable.PostalCodeKey, ModelTable.PostalCodeKey2],
        [PlaceKeyKind.Town] = [ModelTable.TownKey, ModelTable.TownKey2],
        [PlaceKeyKind.Street] = [ModelTable.StreetKey, ModelTable.StreetKey2],
        [PlaceKeyKind.Unit] = [ModelTable.UnitKey, ModelTable.UnitKey2],
        [PlaceKeyKind.Cell] = [ModelTable.CellKey],
        [PlaceKeyKind.Listing] = [ModelTable.ListingKey],
        [PlaceKeyKind.Name] = [ModelTable.NameKey],
        [PlaceKeyKind.Word] = [ModelTable.WordKey, ModelTable.WordKey2],
    };

    /// <summary>Those of <c>mpt_model</c>.</summary>
    public static IReadOnlyList<string> OfModel { get; } =
    [.. Kinds.Values.SelectMany(columns => columns).Select(column => column.Name), ModelTable.SearchText.Name, ModelTable.KeyVersion.Name];

    /// <summary>Those of <c>mpt_property</c>.</summary>
    public static IReadOnlyList<string> OfProperty { get; } =
    [PropertyTable.StreetKey.Name, PropertyTable.StreetKey2.Name, PropertyTable.KeyVersion.Name];

    /// <summary>The columns that keys are made of, in a table.</summary>
    /// <param name="table">Logical name of the table.</param>
    public static IReadOnlyList<string> Read(string table) =>
        table == ModelTable.Table
            ? [.. PlaceColumns.Names, ModelTable.MatterportId.Name, .. OfModel]
            : [.. PlaceColumns.Names, .. OfProperty];

    /// <summary>The conditions of which a model meets one that a key may find.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="kinds">Which of them.</param>
    public static IEnumerable<RowCondition> Conditions(IReadOnlyList<PlaceKey> keys, params PlaceKeyKind[] kinds) =>
        from kind in kinds
        let values = keys.Where(key => key.Kind == kind).Select(key => key.Value).ToArray()
        where values.Length > 0
        from column in Kinds[kind]
        select RowCondition.In(column, values);

    /// <summary>What has to be written so that the keys are those of the place.</summary>
    /// <param name="row">The row, with the columns of <see cref="Read"/>.</param>
    /// <returns>The columns that differ; empty where all is as it should be.</returns>
    public static IReadOnlyDictionary<string, object?> Changes(Row row) =>
        Of(row).Where(column => !Equals(column.Value, row[column.Key])).ToDictionary(column => column.Key, column => column.Value);

    private static Dictionary<string, object?> Of(Row row)
    {
        var facts = PlaceColumns.Of(row);
        var keys = PlaceKeys.OfModel(Place.Of(facts));
        var columns = Kinds
            .SelectMany(kind => kind.Value.Select((column, at) => (column.Name, Value: Nth(keys, kind.Key, at))))
            .Where(column => row.Table == ModelTable.Table || OfProperty.Contains(column.Name))
            .ToDictionary(column => column.Name, column => (object?)column.Value);
        if (row.Table == ModelTable.Table)
        {
            columns[ModelTable.SearchText.Name] = SearchText.Of(facts, row.Get(ModelTable.MatterportId));
        }

        columns[ModelTable.KeyVersion.Name] = Version;

        return columns;
    }

    private static string? Nth(IEnumerable<PlaceKey> keys, PlaceKeyKind kind, int at) =>
        keys.Where(key => key.Kind == kind).Skip(at).FirstOrDefault()?.Value;
}
