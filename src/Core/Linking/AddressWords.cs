using System.Text;
using MatterportForDataverse.Core.Fields;

namespace MatterportForDataverse.Core.Linking;

/// <summary>Names and streets as sets of words that compare well: lower case, without punctuation, with the usual short forms.</summary>
internal static class AddressWords
{
    /// <summary>The words of a text, in order.</summary>
    public static IReadOnlyList<string> Of(string? text)
    {
        var clean = new StringBuilder();
        foreach (var c in text ?? "")
        {
            clean.Append(char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
        }

        return clean.ToString().Split([' '], StringSplitOptions.RemoveEmptyEntries).Select(SpellingEquality.ShortForm).ToArray();
    }

    /// <summary>How alike two texts are: shared words by all words, 0 to 1.</summary>
    public static decimal Likeness(string? one, string? other)
    {
        var (left, right) = (Of(one).Distinct().ToArray(), Of(other).Distinct().ToArray());
        var all = left.Union(right).Count();
        return all == 0 ? 0 : (decimal)left.Intersect(right).Count() / all;
    }

    /// <summary>The house number: the first word that begins with a digit, wherever the country puts it.</summary>
    public static string? HouseNumber(string? street) => Of(street).FirstOrDefault(word => char.IsDigit(word[0]));
}
