using MatterportForDataverse.Core.Places;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>Judges whether models are that of a property.</summary>
internal sealed class ModelJudge
{
    private const int MostOthers = 50;

    private readonly Lazy<IReadOnlyList<Place>?> _others;
    private readonly Lazy<ILookup<string, Row>> _reviews;
    private readonly IReadOnlyCollection<string> _linkedBefore;

    private ModelJudge(IRows system, Row property)
    {
        Property = property.Reference;
        var place = RecordPlace.Of(system, property);
        Place = Place.Of(place.Facts);
        _linkedBefore = place.LinkedBefore;
        _others = new Lazy<IReadOnlyList<Place>?>(() => OthersAt(system));
        _reviews = new Lazy<ILookup<string, Row>>(() =>
            new MatchReviews(system)
                .Of(Property)
                .Where(row => !MatchReviews.IsOpen(row))
                .ToLookup(row => row.Get(MatchReviewTable.ModelKey)!)
        );
    }

    /// <summary>The property.</summary>
    public RowReference Property { get; }

    /// <summary>Where it is, by its own account.</summary>
    public Place Place { get; }

    /// <summary>The judge for a record: a visit is recognised by the property that it is to, and without one there is none.</summary>
    /// <param name="caller">The rows as the caller, who must see the record and its property.</param>
    /// <param name="system">The rows as the system.</param>
    /// <param name="record">A property or a site visit.</param>
    /// <exception cref="RowNotFoundException">There is no such record for the caller.</exception>
    /// <exception cref="TableNotLinkableException">Rows of that table cannot be linked.</exception>
    public static ModelJudge? For(IRows caller, IRows system, RowReference record) =>
        PropertyOf(caller, record) is { } property ? new ModelJudge(system, caller.Get(RowKey.Of(property), PlaceColumns.Names)) : null;

    /// <summary>Judges all models that may be it, each of which is a rival of the others.</summary>
    /// <param name="models">Their rows, with <see cref="ModelCandidates.Columns"/>.</param>
    /// <returns>The models, in their order.</returns>
    public JudgedModel[] Judge(IReadOnlyList<Row> models) => Judge(models, () => _others.Value);

    /// <summary>Judges some models. A rival may be missing, so that none is clear; other properties are not asked for.</summary>
    /// <param name="models">Their rows, with <see cref="ModelCandidates.Columns"/>.</param>
    /// <param name="doubt">Why what else is clear is to be asked about, as a code.</param>
    /// <returns>The models, in their order.</returns>
    public JudgedModel[] JudgeSome(IReadOnlyList<Row> models, string doubt) =>
        Judge(models, () => []).Select(one => one.Unsure(doubt)).ToArray();

    /// <summary>The property that a record is recognised by: itself, or that of a visit.</summary>
    /// <exception cref="RowNotFoundException">There is no such record for the caller.</exception>
    /// <exception cref="TableNotLinkableException">Rows of that table cannot be linked.</exception>
    public static RowReference? PropertyOf(IRows caller, RowReference record) =>
        record.Table switch
        {
            PropertyTable.Table => record,
            SiteVisitTable.Table => caller.Get(RowKey.Of(record), [SiteVisitTable.PropertyId.Name]).Get(SiteVisitTable.PropertyId),
            _ => throw new TableNotLinkableException(record.Table),
        };

    private JudgedModel[] Judge(IReadOnlyList<Row> models, Func<IReadOnlyList<Place>?> others) =>
        Match
            .Judge(Place, models.Select(model => ModelCandidates.PlaceOf(model, Property)).ToArray(), others)
            .Select((verdict, at) => JudgedModel.Of(models[at], verdict, Property))
            .Select(judged =>
                judged.Verdict.Answer == Answer.No ? judged
                : IsDismissed(judged.Model) ? judged.Dismissed()
                : WasLinked(judged.Model) ? judged.Unsure("match.linked-before")
                : judged
            )
            .ToArray();

    // A link copies into the model, too, which must not prove the link that somebody has taken back.
    private bool WasLinked(Row model) =>
        _linkedBefore.Contains(model.Reference.ToString()) || _reviews.Value[model.Reference.ToString()].Any();

    // A rival all the same: that it was dismissed does not make another one clear.
    private bool IsDismissed(Row model) => _reviews.Value[model.Reference.ToString()].Any(DismissedModels.IsDismissed);

    // As the system: that somebody else's property has the same address is a doubt, whoever may see it.
    private Place[]? OthersAt(IRows system)
    {
        var keys = PlaceKeys.OfProperty(Place).Where(key => key.Kind == PlaceKeyKind.Street).Select(key => key.Value).ToArray();
        var sameStreet =
            keys.Length > 0
                ? new[] { RowCondition.In(PropertyTable.StreetKey, keys), RowCondition.In(PropertyTable.StreetKey2, keys) }
                : [RowCondition.Empty(PropertyTable.StreetKey)];
        var sameListing = string.IsNullOrWhiteSpace(Place.Facts.ListingId)
            ? Array.Empty<RowCondition>()
            : [RowCondition.Equal(PropertyTable.ListingId, Place.Facts.ListingId!)];
        // Those that have no keys yet, or those of older rules, may be at the address as well.
        var unkeyed = RowCondition.NotEqual(PropertyTable.KeyVersion, PlaceKeyColumns.Version);
        var page = system.Query(
            new RowQuery(PropertyTable.Table, PlaceColumns.Names)
            {
                Where = [RowCondition.AnyOf([.. sameStreet, .. sameListing, unkeyed])],
                PageSize = MostOthers,
            }
        );
        return page.Next is not null
            ? null
            : page.Rows.Where(row => row.Id != Property.Id).Select(row => Place.Of(PlaceColumns.Of(row))).ToArray();
    }
}
