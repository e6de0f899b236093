namespace MatterportForDataverse.Core.Places;

/// <summary>
/// Whether two lines of an address differ by their spelling alone: case, accents, spacing, and words that are written out or shortened.
/// </summary>
public static class AddressSpelling
{
    private static readonly WordKind[] Shortened =
    [
        WordKind.StreetType,
        WordKind.Unit,
        WordKind.Level,
        WordKind.Building,
        WordKind.Number,
        WordKind.Direction,
        WordKind.Title,
    ];

    private static readonly Vocabulary Words = Vocabulary.Of(null);

    /// <summary>True when they do, or are the same.</summary>
    /// <param name="one">A line.</param>
    /// <param name="other">Another line.</param>
    public static bool Same(string one, string other)
    {
        var (left, right) = (Counting(one), Counting(other));
        return left.Count == right.Count && left.Zip(right, Same).All(same => same);
    }

    // 5/12 is not 5-12: what stands between two numbers counts.
    private static List<Token> Counting(string line)
    {
        var tokens = Tokens.Of(line);
        return tokens
            .Where((token, at) => !token.IsMark || (at > 0 && at + 1 < tokens.Count && tokens[at - 1].IsNumber && tokens[at + 1].IsNumber))
            .ToList();
    }

    private static bool Same(Token one, Token other)
    {
        if (one.Kind == TokenKind.Mark || other.Kind == TokenKind.Mark)
        {
            return one.Kind == other.Kind && one.Text == other.Text;
        }

        return PlainText.Same(one.Written, other.Written, false)
            || Shortened.Any(kind => Words.Meanings(one.Text, kind).Intersect(Words.Meanings(other.Text, kind)).Any())
            || SameCompound(one.Text, other.Text);
    }

    // The end of a German street's name is shortened within the word.
    private static bool SameCompound(string one, string other)
    {
        var stem = 0;
        while (stem < one.Length && stem < other.Length && one[stem] == other[stem])
        {
            stem++;
        }

        return Enumerable
            .Range(1, stem)
            .Any(length =>
                Words
                    .Meanings(one.Substring(length), WordKind.Suffix)
                    .Intersect(Words.Meanings(other.Substring(length), WordKind.Suffix))
                    .Any()
            );
    }
}
