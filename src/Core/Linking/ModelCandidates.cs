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
    private const int MostPossible = 250;
    private const int MostAtDoor = 130;
    private const int MostAlike = 130;

    /// <summary>The columns that are read.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        ShownModels
            .Columns.Concat(PlaceColumns.Names)
            .Concat([ModelTable.LinkKey.Name, ModelTable.InternalId.Name, ModelTable.Dirty.Name])
            .Distinct()
            .ToArray();

    /// <summary>
    /// Finds them by address, identity, and place on the map, and the current one: a query, and a second where they are too many.
    /// </summary>
    /// <param name="caller">The rows as the caller.</param>
    /// <param name="filter">Which models may be it.</param>
    public static ModelCandidates Find(IRows caller, CandidateFilter filter)
    {
        // The newest first; at the door those with a street, so that the others, which may be many, take no place of theirs.
        var possible = Ask(caller, filter.Possible, MostPossible);
        return possible.Next is null
            ? new ModelCandidates(possible.Rows, AreAll: true)
            : new ModelCandidates(
                Together(possible.Rows, Ask(caller, filter.AtDoor, MostAtDoor, orderBy: ModelTable.StreetKey.Name).Rows),
                AreAll: false
            );
    }

    /// <summary>These, and those that share a rare word of the name or stand beside it: one more query, for suggestions only.</summary>
    public ModelCandidates WithAlike(IRows caller, CandidateFilter filter)
    {
        var found = Ask(caller, filter.AlikeOrBeside, MostAlike);
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

    private static RowPage Ask(IRows caller, IReadOnlyList<RowCondition> which, int most, string? orderBy = null) =>
        which.Count == 0
            ? new RowPage([], null)
            : caller.Query(
                new RowQuery(ModelTable.Table, Columns)
                {
                    Where = [RowCondition.NotEqual(ModelTable.SyncState, SyncState.Missing), .. which],
                    OrderBy = orderBy ?? ModelTable.CreatedInMatterport.Name,
                    Descending = true,
                    PageSize = most,
                }
            );
}
