using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Places;

/// <summary>
/// The text that models are searched in: the words of name, address and IDs without case and accents, with a stroke before and after each.
/// </summary>
public static class SearchText
{
    private const int MostWords = 12;

    /// <summary>The text of a model.</summary>
    /// <param name="facts">What it says about where it is.</param>
    /// <param name="id">Its ID in Matterport.</param>
    public static string Of(PlaceFacts facts, string? id)
    {
        var texts = new[]
        {
            facts.Name,
            facts.Line1,
            facts.Line2,
            facts.PostalCode,
            facts.Locality,
            facts.DependentLocality,
            facts.Region,
            facts.Country,
            facts.ListingId,
        };
        var words = texts
            .SelectMany(WordsOf)
            .Concat([Joined(facts.PostalCode), Joined(facts.ListingId), (id ?? "").ToLowerInvariant()])
            .Where(word => word.Length > 0)
            .Distinct();
        var text = $"|{string.Join("|", words)}|";
        var longest = ModelTable.SearchText.MaxLength ?? 2000;
        return text.Length <= longest ? text : text.Substring(0, longest);
    }

    /// <summary>The conditions that a model meets whose text has each word: whole numbers, and parts of words.</summary>
    /// <param name="text">What somebody typed.</param>
    /// <returns>Empty where it has no word.</returns>
    public static IReadOnlyList<RowCondition> Find(string text) =>
        WordsOf(text)
            .Distinct()
            .Take(MostWords)
            .Select(word => RowCondition.Contains(ModelTable.SearchText, word.Length < 4 && word.All(char.IsDigit) ? $"|{word}|" : word))
            .ToArray();

    private static IEnumerable<string> WordsOf(string? text) =>
        PlainText.Words(text).Split([' '], StringSplitOptions.RemoveEmptyEntries).Select(Plain).Where(word => word.Length > 0);

    private static string Joined(string? text) => Plain(PlainText.Words(text));

    private static string Plain(string words) => PlainText.Umlauts(new string(words.Where(char.IsLetterOrDigit).ToArray()));
}
