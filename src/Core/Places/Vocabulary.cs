using System.Collections.Concurrent;

namespace MatterportForDataverse.Core.Places;

/// <summary>The words of addresses as a country writes them; those of every language where the country is unknown.</summary>
internal sealed class Vocabulary
{
    private static readonly ConcurrentDictionary<string, Vocabulary> Known = new(StringComparer.Ordinal);
    private readonly HashSet<string>? _languages;

    private Vocabulary(HashSet<string>? languages) => _languages = languages;

    /// <summary>The words in a country (ISO alpha-2).</summary>
    public static Vocabulary Of(string? country) => Known.GetOrAdd(country ?? "", _ => new Vocabulary(Countries.Of(country)?.Languages));

    /// <summary>True where people write English.</summary>
    public bool IsEnglish => _languages is null || _languages.Contains("en");

    /// <summary>True when that language is written in the country, or the country is unknown.</summary>
    public bool Speaks(string language) => _languages is null || _languages.Contains(language);

    /// <summary>What the words at that place mean; the longest phrase counts.</summary>
    /// <param name="length">How many tokens the phrase has.</param>
    public IReadOnlyList<string> Meanings(IReadOnlyList<Token> tokens, int at, WordKind kind, out int length)
    {
        for (length = Math.Min(VocabularyTable.Shipped.LongestFrom(tokens[at].Text), tokens.Count - at); length > 0; length--)
        {
            var phrase = Phrase(tokens, at, length);
            if (phrase is not null && Meanings(phrase, kind) is { Count: > 0 } meanings)
            {
                return meanings;
            }
        }

        return [];
    }

    /// <summary>What a phrase means, as language/word.</summary>
    public IReadOnlyList<string> Meanings(string phrase, WordKind kind)
    {
        List<string>? meanings = null;
        foreach (var entry in VocabularyTable.Shipped.Entries(phrase))
        {
            if (entry.Kind == kind && IsUsed(entry, phrase))
            {
                (meanings ??= []).Add(entry.Meaning);
            }
        }

        return meanings is null ? [] : meanings;
    }

    /// <summary>True when the phrase is such a word.</summary>
    public bool Has(string phrase, WordKind kind) => Meanings(phrase, kind).Count > 0;

    // English is read everywhere, but not its short forms, which mean something else elsewhere.
    private bool IsUsed(VocabularyEntry entry, string phrase) =>
        _languages is null || _languages.Contains(entry.Language) || (entry.Language == "en" && IsGuest(entry, phrase));

    private static bool IsGuest(VocabularyEntry entry, string phrase) =>
        entry.Kind switch
        {
            WordKind.StreetType => (phrase.Length > 2 || phrase is "st" or "rd")
                && phrase is not ("tor" or "via" or "pas" or "end" or "top" or "out"),
            WordKind.Unit => phrase
                is "apartment"
                    or "apt"
                    or "flat"
                    or "unit"
                    or "suite"
                    or "office"
                    or "room"
                    or "building"
                    or "tower"
                    or "block"
                    or "villa"
                    or "house"
                    or "shop"
                    or "bldg"
                    or "lot",
            WordKind.Level => phrase is "floor" or "level",
            WordKind.LoneLevel or WordKind.Basement or WordKind.Mezzanine => phrase.Length > 5,
            WordKind.Direction or WordKind.Title => phrase.Length > 4,
            WordKind.Building => phrase is "building" or "tower" or "villa" or "house",
            WordKind.Stop => phrase is "the" or "of",
            WordKind.Number => phrase is "no" or "number",
            WordKind.PostBox => phrase.Length > 4,
            _ => false,
        };

    private static string? Phrase(IReadOnlyList<Token> tokens, int at, int length)
    {
        if (length == 1)
        {
            return tokens[at].Kind is TokenKind.Word or TokenKind.Code ? tokens[at].Text : null;
        }

        var words = tokens.Skip(at).Take(length).ToArray();
        return words.All(word => word.IsWord) ? string.Join(" ", words.Select(word => word.Text)) : null;
    }
}
