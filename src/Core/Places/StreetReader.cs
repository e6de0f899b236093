namespace MatterportForDataverse.Core.Places;

/// <summary>Reads the words of a street: its type, its direction, and what tells it apart.</summary>
internal sealed class StreetReader(Vocabulary words)
{
    private const int ShortestStem = 3;

    private static readonly Dictionary<string, string> Directions = new(StringComparer.Ordinal)
    {
        ["north"] = "n",
        ["south"] = "s",
        ["east"] = "e",
        ["west"] = "w",
        ["northeast"] = "ne",
        ["northwest"] = "nw",
        ["southeast"] = "se",
        ["southwest"] = "sw",
        ["nth"] = "n",
        ["sth"] = "s",
    };

    // Where these are spoken, the type stands before the name.
    private static readonly HashSet<string> TypeFirst = new(
        "es fr it pt ca gl ro pl ru uk be cs sk sl hr sr bs bg el id ms vi th ar he lb br oc ast ka fil".Split(' '),
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> LeadingEnglish = new(
        "avenue ave highway hwy route rte road rd street interstate via calle camino rue plaza county state".Split(' '),
        StringComparer.Ordinal
    );

    // Articles do not count. Prepositions do: Am Hof is not Im Hof, and Unter den Linden is not An den Linden.
    private static readonly HashSet<string> Articles = new(
        """
        the of de del della dello delle dei degli di du des d dell dall all nell sull la le les el los las lo il i gli l al alla
        der die das den dem des von van da do dos das e y et and & und het een a au aux en o os as une un
        """.Split(WordLists.Between, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal
    );

    /// <summary>The street of these words; null when there are none.</summary>
    public Street? Read(IReadOnlyList<Token> tokens)
    {
        var isSlashed = tokens.Count > 1 && tokens[1].Is("/");
        var named = tokens.Where(token => !token.IsMark).ToList();
        if (named.Count == 0)
        {
            return null;
        }

        var street = new Street
        {
            Whole = string.Concat(named.Select(token => token.Written)),
            IsTransliterated = named.Any(token => token.IsTransliterated),
        };
        street = Trailing(named, Leading(named, street, isSlashed));
        street = Direction(named, street);
        street = street.Types.Count == 0 ? Trailing(named, Leading(named, street, isSlashed)) : street;
        street = street.Types.Count == 0 ? Compound(named, street) : street;
        street = street.Types.Count == 0 ? Beginning(named, street) : street;
        return street with { Core = Core(named) };
    }

    private Street Leading(List<Token> named, Street street, bool isSlashed)
    {
        if (street.Types.Count > 0 || named.Count < 2)
        {
            return street;
        }

        var meanings = words.Meanings(named, 0, WordKind.StreetType, out var length);
        var first = named[0];
        if (meanings.Count == 0 || length >= named.Count || (first.Text.Length == 1 && length == 1 && !(first.HasDot || isSlashed)))
        {
            return street;
        }

        var leads = meanings.Where(meaning => TypeFirst.Contains(LanguageOf(meaning)) && words.Speaks(LanguageOf(meaning))).ToArray();
        var isEnglishStreet =
            words.IsEnglish && leads.Length > 0 && IsEnglishType(named) && !leads.Contains(MeaningOfName(first.Text, leads));
        if ((leads.Length == 0 || isEnglishStreet) && !(LeadingEnglish.Contains(first.Text) && !IsEnglishType(named)))
        {
            return street;
        }

        named.RemoveRange(0, length);
        return street with { Types = meanings };
    }

    // Written out, it is that word; shortened, it may be another one.
    private static string MeaningOfName(string text, string[] meanings) =>
        meanings.FirstOrDefault(meaning => meaning.EndsWith("/" + text, StringComparison.Ordinal)) ?? "";

    private bool IsEnglishType(List<Token> named) =>
        words.Meanings(named, named.Count - 1, WordKind.StreetType, out _).Any(meaning => LanguageOf(meaning) == "en");

    private Street Trailing(List<Token> named, Street street)
    {
        if (street.Types.Count > 0)
        {
            return street;
        }

        if (named.Count > 1 && !named[named.Count - 1].IsWord && TypeBeforeNumber(named) is { Length: > 0 } numbered)
        {
            named.RemoveAt(named.Count - 2);
            return street with { Types = numbered };
        }

        for (var length = Math.Min(3, named.Count - 1); length > 0; length--)
        {
            var meanings = words.Meanings(named, named.Count - length, WordKind.StreetType, out var found);
            meanings = [.. meanings.Union(words.Meanings(named, named.Count - length, WordKind.Suffix, out var suffix))];
            if (
                meanings.Count == 0
                || (found != length && suffix != length)
                || named[named.Count - 1].Text.Length == 1 && !named[named.Count - 1].HasDot
            )
            {
                continue;
            }

            named.RemoveRange(named.Count - length, length);
            return street with { Types = meanings };
        }

        return street;
    }

    // Straße des 17. Juni: nothing else is a type.
    private Street Beginning(List<Token> named, Street street)
    {
        var meanings = words.Meanings(named, 0, WordKind.StreetType, out var length);
        if (meanings.Count == 0 || length >= named.Count || named[0].Text.Length == 1 || words.IsEnglish)
        {
            return street;
        }

        named.RemoveRange(0, length);
        return street with { Types = meanings };
    }

    // Avenue 3, Road 12.
    private string[] TypeBeforeNumber(List<Token> named) =>
        words.Meanings(named, named.Count - 2, WordKind.StreetType, out _).Where(meaning => LanguageOf(meaning) == "en").ToArray();

    private Street Direction(List<Token> named, Street street)
    {
        if (named.Count < 2 || !words.IsEnglish)
        {
            return street;
        }

        foreach (var at in new[] { 0, named.Count - 1 })
        {
            if (DirectionOf(named[at].Text, at > 0) is { } direction && named.Count > 1)
            {
                named.RemoveAt(at);
                return street with { Direction = direction };
            }
        }

        return street;
    }

    private string? DirectionOf(string word, bool isLast) =>
        Directions.TryGetValue(word, out var direction) ? direction
        : word is "n" or "s" or "e" or "w" or "ne" or "nw" or "se" or "sw" ? word
        : isLast && words.Speaks("fr") && word is "o" or "ouest" ? "w"
        : isLast && words.Speaks("fr") && word is "est" or "nord" or "sud" ? word.Substring(0, 1)
        : null;

    // Lindenstr., Storgatan, Keizersgracht.
    private Street Compound(List<Token> named, Street street)
    {
        var last = named[named.Count - 1];
        for (var length = last.Text.Length - ShortestStem; last.IsWord && length > 0; length--)
        {
            var meanings = words.Meanings(last.Text.Substring(last.Text.Length - length), WordKind.Suffix);
            if (meanings.Count > 0 && (length > 2 || last.HasDot))
            {
                named[named.Count - 1] = last with { Text = last.Text.Substring(0, last.Text.Length - length) };
                return street with { Types = meanings, IsCompound = true };
            }
        }

        return street;
    }

    private StreetWord[] Core(List<Token> named)
    {
        var counting = named
            .Where(token => token.Kind != TokenKind.Word || !(Articles.Contains(token.Text) && words.Has(token.Text, WordKind.Stop)))
            .ToArray();
        return (counting.Length > 0 ? counting : [.. named]).Select(WordOf).ToArray();
    }

    private StreetWord WordOf(Token token) =>
        new(
            token.IsWord && words.IsEnglish ? Numerals.OfOrdinal(token.Text) ?? token.Text : token.Written,
            token.IsWord ? words.Meanings(token.Text, WordKind.Title) : []
        );

    private static string LanguageOf(string meaning) => meaning.Substring(0, meaning.IndexOf('/'));
}
