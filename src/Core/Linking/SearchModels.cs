using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Words;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Matterport.Search;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>Someone looks for a model by words: its name, its address, its keys.</summary>
public sealed class SearchModels(IRows caller, IRows system, OpenMatterport open, Language language)
{
    /// <summary>Searches. An empty text finds the newest models.</summary>
    /// <exception cref="InvalidRequestException">The text cannot be searched for.</exception>
    public async Task<SearchModelsMessage.Response> HandleAsync(SearchModelsMessage.Request request, CancellationToken cancellationToken)
    {
        var finder = new ModelFinder(caller, system, open, language);
        var most = Math.Min(Math.Max(request.Top ?? 20, 1), 200);
        var found = await finder
            .FindAsync(QueryOf(request.Text), request.AccountId, request.IncludeArchived ?? false, most, cancellationToken)
            .ConfigureAwait(false);
        var shown = finder.Show(found.Models.Take(most).ToArray());
        return new SearchModelsMessage.Response
        {
            Models = Json.Write(shown.ToArray()),
            Count = shown.Count,
            More = found.More || found.Models.Count > most,
        };
    }

    private static SearchQuery QueryOf(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return SearchQuery.All;
        }

        if (ModelId.TryParse(text.Trim()) is { } id && text.Trim().Length >= 11 && text.Any(char.IsDigit))
        {
            return SearchQuery.Field("id", id.Value).Or(SearchQuery.Phrase(id.Value));
        }

        return text.Trim().Length > SearchQuery.LongestText || text.Any(char.IsControl)
            ? throw new InvalidRequestException("Text", Phrase.Of("parameter.text").With("most", SearchQuery.LongestText))
            : text.Split([' '], StringSplitOptions.RemoveEmptyEntries)
                .Select(Word)
                .OfType<SearchQuery>()
                .DefaultIfEmpty(SearchQuery.All)
                .Aggregate((all, word) => all.And(word));
    }

    private static SearchQuery? Word(string word) => word.Any(char.IsLetterOrDigit) ? SearchQuery.Phrase(word) : null;
}
