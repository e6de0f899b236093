using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Words;
using MatterportForDataverse.Matterport.Search;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>
/// Suggests models for a property, or for a site visit by its property: each with a score and the reasons, and whether one is clear.
/// </summary>
public sealed class SuggestModels(IRows caller, IRows system, OpenMatterport open, Language language)
{
    /// <summary>The verdict when one model stands out and is free.</summary>
    public const string Clear = "clear";

    /// <summary>The verdict when a person must choose.</summary>
    public const string Ambiguous = "ambiguous";

    /// <summary>The verdict when no model is worth a look.</summary>
    public const string None = "none";

    private const decimal WorthALook = 35;
    private const decimal Sure = 60;
    private const decimal Lead = 15;

    /// <summary>Suggests. One search an account.</summary>
    /// <exception cref="RowNotFoundException">There is no such record for the caller.</exception>
    /// <exception cref="TableNotLinkableException">Rows of that table cannot be linked.</exception>
    public async Task<SuggestModelsMessage.Response> HandleAsync(SuggestModelsMessage.Request request, CancellationToken cancellationToken)
    {
        var suggestions =
            FactsOf(new RowReference(request.TableName, request.RowId)) is { } facts && QueryOf(facts) is { } query
                ? await ScoredAsync(facts, query, Math.Min(Math.Max(request.Top ?? 5, 1), 50), cancellationToken).ConfigureAwait(false)
                : [];
        var best = suggestions.Count > 0 ? suggestions[0] : null;
        var clear =
            best is not null
            && best.LinkedTo is null
            && best.Score >= Sure
            && suggestions.Skip(1).All(other => best.Score - other.Score >= Lead);
        return new SuggestModelsMessage.Response
        {
            Suggestions = Json.Write(suggestions.ToArray()),
            Verdict =
                best is null ? None
                : clear ? Clear
                : Ambiguous,
            ModelId = clear ? best!.ModelId : "",
            Score = best?.Score ?? 0,
        };
    }

    // A visit is recognised by the property that it is to; without one there is nothing to go by.
    private MatchFacts? FactsOf(RowReference record) =>
        record.Table switch
        {
            PropertyTable.Table => MatchFacts.Of(caller.Get(RowKey.Of(record), MatchFacts.Columns)),
            SiteVisitTable.Table => caller.Get(RowKey.Of(record), [SiteVisitTable.PropertyId.Name]).Get(SiteVisitTable.PropertyId)
                is { } property
                ? FactsOf(property)
                : null,
            _ => throw new TableNotLinkableException(record.Table),
        };

    private async Task<IReadOnlyList<ModelSuggestion>> ScoredAsync(
        MatchFacts facts,
        SearchQuery query,
        int most,
        CancellationToken cancellationToken
    )
    {
        var finder = new ModelFinder(caller, system, open, language);
        var found = await finder.FindAsync(query, null, includeArchived: true, most: 200, cancellationToken).ConfigureAwait(false);
        var scores = found.Models.ToDictionary(model => model, model => MatchScore.Of(facts, MatchFacts.Of(model.Model)));
        var best = found
            .Models.Where(model => scores[model].Value >= WorthALook)
            .OrderByDescending(model => scores[model].Value)
            .ThenBy(model => model.Model.Id.Value, StringComparer.Ordinal)
            .Take(most)
            .ToArray();
        return finder
            .Show(best)
            .Select(
                (shown, index) =>
                {
                    shown.Score = scores[best[index]].Value;
                    shown.Reasons = scores[best[index]].Reasons.Select(language.Say).ToArray();
                    return shown;
                }
            )
            .ToArray();
    }

    // Any one of the things that identify a property; what only half fits is sorted out by the score.
    private static SearchQuery? QueryOf(MatchFacts facts)
    {
        var number = AddressWords.HouseNumber(facts.Street);
        var parts = new List<SearchQuery?>
        {
            Field("mls.id", facts.ListingId),
            Field("name", facts.Name),
            Field("address.streetAddressLines", facts.Street),
            And(Field("address.postalCode", facts.PostalCode), Field("address.streetAddressLines", number)),
            And(Field("address.locality", facts.Locality), Field("address.streetAddressLines", number)),
        };
        return parts.OfType<SearchQuery>().Aggregate((SearchQuery?)null, (any, part) => any is null ? part : any.Or(part));
    }

    private static SearchQuery? And(SearchQuery? one, SearchQuery? other) => one is null || other is null ? null : one.And(other);

    private static SearchQuery? Field(string name, string? text)
    {
        var clean = new string(
            (text ?? "").Where(c => !char.IsControl(c) && c is not ('<' or '>')).Take(SearchQuery.LongestText).ToArray()
        ).Trim();
        return clean.Length == 0 ? null : SearchQuery.Field(name, clean);
    }
}
