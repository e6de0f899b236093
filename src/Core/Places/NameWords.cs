namespace MatterportForDataverse.Core.Places;

/// <summary>A name, as far as it tells places apart.</summary>
internal sealed class NameWords
{
    // What people call a model and not a place.
    private static readonly HashSet<string> Generic = new(
        """
        3d 360 4k tour tours scan scans virtual virtuell virtueller model modell modelo modele matterport walkthrough walk
        through rundgang visita virtuale virtuelle visite view vr vrt new final copy test showcase space digital twin
        """.Split(WordLists.Between, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> Positions = new(
        """
        north south east west upper lower front rear left right inner outer middle top bottom nord sud ost est ouest norte sur
        este oeste oben unten vorne hinten vorder hinter links rechts droite gauche izquierda derecha attic basement ground
        first second third fourth fifth
        """.Split(WordLists.Between, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> Areas = new("m2 sqm qm sq sqft m mq ft kw".Split(' '), StringComparer.Ordinal);

    private readonly Token[] _tokens;

    public NameWords(string? name, Vocabulary words, string? country, bool hasNumber)
    {
        _tokens = Tokens.Of(name).Where(token => !token.IsMark).ToArray();
        Words = _tokens.Select(token => token.Written).Where(word => !IsGeneric(word) && !words.Has(word, WordKind.Stop)).ToArray();
        Whole = string.Join(" ", Words);
        var segments = Segments.Of(name);
        var reader = new UnitReader(words, country, hasNumber);
        foreach (var segment in segments)
        {
            reader.Read(segment);
        }

        Unit = reader.Parts;
        Asides = segments
            .Where(segment => segment.Aside)
            .SelectMany(segment => segment.Tokens)
            .Where(token => !token.IsMark && !IsGeneric(token.Written))
            .Select(token => token.Written)
            .ToArray();
    }

    /// <summary>The words that count, in their order.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The words that count, as one text.</summary>
    public string Whole { get; }

    /// <summary>A unit that the name says.</summary>
    public IReadOnlyList<UnitPart> Unit { get; }

    /// <summary>What stands in brackets and behind dashes.</summary>
    public IReadOnlyList<string> Asides { get; }

    public static bool IsGeneric(string word) => Generic.Contains(word);

    /// <summary>True when they say the same.</summary>
    public bool Same(NameWords other, bool loosely) =>
        Words.Count > 0
        && Words.Count == other.Words.Count
        && Words.Zip(other.Words, (one, two) => PlainText.Same(one, two, loosely)).All(same => same);

    /// <summary>True when they share a word that counts.</summary>
    public bool Shares(NameWords other) =>
        Words.Any(word => word.Length > 2 && !word.Any(char.IsDigit) && !Positions.Contains(word) && other.Words.Contains(word));

    /// <summary>What tells apart places of the same name: numbers, letters, sides. By kind.</summary>
    public IReadOnlyDictionary<string, HashSet<string>> Ids()
    {
        var ids = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        for (var i = 0; i < _tokens.Length; i++)
        {
            if (KindOf(i) is { } kind && !IsGeneric(_tokens[i].Written))
            {
                if (!ids.TryGetValue(kind, out var values))
                {
                    ids[kind] = values = new(StringComparer.Ordinal);
                }

                values.Add(Numerals.OfRoman(Numerals.OfWord(_tokens[i].Text) ?? _tokens[i].Written));
            }
        }

        return ids;
    }

    private string? KindOf(int at)
    {
        var token = _tokens[at];
        var isArea = at + 1 < _tokens.Length && Areas.Contains(_tokens[at + 1].Text);
        return token.Kind switch
        {
            TokenKind.Number when isArea || token.Suffix is "m" or "qm" or "sqm" => null,
            TokenKind.Number
                when token.Suffix.Length == 0 && token.Text.Length == 4 && token.Text[0] is '1' or '2' && token.Text[1] is '9' or '0' =>
                null,
            TokenKind.Number or TokenKind.Ordinal => "number",
            TokenKind.Code => token.Text is "m2" ? null : "number",
            TokenKind.Word when Positions.Contains(token.Text) => "side",
            TokenKind.Word when Numerals.IsRoman(token.Text) || Numerals.OfWord(token.Text) is not null => "number",
            TokenKind.Word
                when token.IsLetter
                    && at > 0
                    && (
                        at + 1 == _tokens.Length
                        || token.Text is not ("a" or "s" or "y" or "e" or "d" or "l" or "o")
                        || UnitWords.IsBlock(_tokens[at - 1].Text)
                    ) => token.Text is "i" or "v" or "x" ? "number" : "letter",
            _ => null,
        };
    }
}
