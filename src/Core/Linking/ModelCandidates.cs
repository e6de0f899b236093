using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Places;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>The models that may be that of a property, as far as the caller may see them: found by keys, and by no request.</summary>
/// <param name="Rows">The models.</param>
/// <param name="AreAll">False where there are more than were read, so that the right one, or a rival, may be missing.</param>
internal sealed record ModelCandidates(IReadOnlyList<Row> Rows, bool AreAll)
{
    private const int MostAtAddress = 250;
    private const int MostAtDoor = 50;
    private const int MostNearby = 80;
    private const int MostOfRareWord = 50;

    /// <summary>The columns that are read.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        ShownModels
            .Columns.Concat(PlaceColumns.Names)
            .Concat([ModelTable.LinkKey.Name, ModelTable.InternalId.Name, ModelTable.Dirty.Name, ModelTable.StreetKey.Name])
            .Distinct()
            .ToArray();

    /// <summary>
    /// Finds them by address, identity, and place on the map, and the current one: two queries, and a third one where too many have the
    /// address.
    /// </summary>
    /// <param name="caller">The rows as the caller.</param>
    /// <param name="property">Where the property is.</param>
    /// <param name="record">The property.</param>
    public static ModelCandidates Find(IRows caller, Place property, RowReference record)
    {
        var keys = PlaceKeys.OfProperty(property);
        var named = PlaceKeyColumns.Conditions(
            keys,
            PlaceKeyKind.PostalCode,
            PlaceKeyKind.Town,
            PlaceKeyKind.Street,
            PlaceKeyKind.Listing,
            PlaceKeyKind.Name
        );
        var ours = RowCondition.Equal(ModelTable.InternalId, ModelLinks.OurKey(record));
        var current = RowCondition.Equal(ModelTable.LinkKey, ModelLinks.OurKey(record));
        // Those that have no keys yet, or those of older rules, may be it as well.
        var unkeyed = RowCondition.NotEqual(ModelTable.KeyVersion, PlaceKeyColumns.Version);
        var atAddress = Ask(
            caller,
            [.. named, ours, current, unkeyed],
            ModelTable.CreatedInMatterport.Name,
            MostAtAddress,
            descending: true
        );

        // Those without a street first: only they can be rivals that the address did not find.
        var nearby = Ask(caller, [.. PlaceKeyColumns.Conditions(keys, PlaceKeyKind.Cell)], ModelTable.StreetKey.Name, MostNearby);
        var areAllNearby = nearby.Next is null || nearby.Rows[nearby.Rows.Count - 1].Get(ModelTable.StreetKey) is not null;
        var found = new ModelCandidates(Together(atAddress.Rows, nearby.Rows), atAddress.Next is null && areAllNearby);
        return atAddress.Next is null ? found : found with { Rows = Together(found.Rows, AtDoor(caller, keys, ours)) };
    }

    // In a building of hundreds of models: those of the same unit, and what identifies the property.
    private static IReadOnlyList<Row> AtDoor(IRows caller, IReadOnlyList<PlaceKey> keys, RowCondition ours)
    {
        var named = PlaceKeyColumns.Conditions(keys, PlaceKeyKind.Unit, PlaceKeyKind.Listing);
        return Ask(caller, [.. named, ours], ModelTable.CreatedInMatterport.Name, MostAtDoor, descending: true).Rows;
    }

    /// <summary>These, and those that share a rare word of the name: one more query, for suggestions only.</summary>
    public ModelCandidates WithRareWords(IRows caller, Place property)
    {
        var words = PlaceKeyColumns.Conditions(PlaceKeys.OfProperty(property), PlaceKeyKind.Word).ToArray();
        var found = Ask(caller, words, ModelTable.CreatedInMatterport.Name, MostOfRareWord, descending: true);
        return found.Next is null ? this with { Rows = Together(Rows, found.Rows) } : this;
    }

    /// <summary>
    /// Where the model is. A key of ours is evidence only where it came from Matterport, is not about to be taken away, and no link has put
    /// it there.
    /// </summary>
    public static Place PlaceOf(Row model, RowReference record) =>
        Place.Of(
            PlaceColumns.Of(model) with
            {
                IsArchived = model.Get(ModelTable.ModelState) == ModelState.Archived,
                IsKeyed =
                    model.Get(ModelTable.InternalId) == ModelLinks.OurKey(record)
                    && model.Get(ModelTable.LinkKey) is null
                    && model.Get(ModelTable.Dirty) != true,
            }
        );

    private static Row[] Together(IEnumerable<Row> some, IEnumerable<Row> others) =>
        some.Concat(others).GroupBy(row => row.Id).Select(rows => rows.First()).ToArray();

    private static RowPage Ask(IRows caller, RowCondition[] any, string orderBy, int most, bool descending = false) =>
        any.Length == 0
            ? new RowPage([], null)
            : caller.Query(
                new RowQuery(ModelTable.Table, Columns)
                {
                    Where = [RowCondition.NotEqual(ModelTable.SyncState, SyncState.Missing), RowCondition.AnyOf(any)],
                    OrderBy = orderBy,
                    Descending = descending,
                    PageSize = most,
                }
            );
}
