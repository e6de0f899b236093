namespace MatterportForDataverse.Core.Places;

/// <summary>A piece of an address between commas.</summary>
/// <param name="Tokens">Its words, numbers and signs.</param>
/// <param name="Aside">It stands in brackets or behind a dash.</param>
internal sealed record Segment(IReadOnlyList<Token> Tokens, bool Aside)
{
    /// <summary>Which of the lines it stands in.</summary>
    public int Line { get; init; }

    public string Words => string.Join(" ", Tokens.Where(token => !token.IsMark).Select(token => token.Written));

    public bool HasNumber => Tokens.Any(token => token.IsNumber);

    /// <summary>A number, and letters that belong to it.</summary>
    public bool IsNumberAlone =>
        HasNumber && Tokens.All(token => token.IsNumber || token.IsMark || token.IsLetter || token.Text is "bis" or "ter");
}

/// <summary>Takes the lines of an address apart.</summary>
internal static class Segments
{
    /// <summary>The pieces of a text, in their order.</summary>
    public static IReadOnlyList<Segment> Of(string? text)
    {
        var segments = new List<Segment>();
        var (start, depth) = (0, 0);
        var value = text ?? "";
        var aside = false;
        for (var i = 0; i <= value.Length; i++)
        {
            var width = i == value.Length ? 1 : WidthOfBreak(value, i);
            if (width == 0)
            {
                continue;
            }

            Add(segments, value.Substring(start, Math.Max(0, i - start)), aside || depth > 0);
            depth = Math.Max(
                0,
                depth
                    + (
                        i < value.Length && value[i] is '(' or '[' or '（' ? 1
                        : i < value.Length && value[i] is ')' or ']' or '）' ? -1
                        : 0
                    )
            );
            aside = width > 1;
            start = i + width;
            i += width - 1;
        }

        return segments;
    }

    private static void Add(List<Segment> segments, string text, bool aside)
    {
        var tokens = Tokens.Of(text);
        if (tokens.Any(token => !token.IsMark))
        {
            segments.Add(new Segment(tokens, aside));
        }
    }

    // A dash between spaces parts two pieces, unless it stands between two numbers.
    private static int WidthOfBreak(string text, int at)
    {
        if (text[at] is ',' or ';' or '\n' or '\r' or '|' or '(' or ')' or '[' or ']' or '（' or '）' or '、' or '，' or '·' or '•')
        {
            return 1;
        }

        return IsDash(text, at) ? 2 : 0;
    }

    private static bool IsDash(string text, int at)
    {
        var isAlone =
            text[at] is '-' or '–' or '—'
            && at > 0
            && at + 1 < text.Length
            && char.IsWhiteSpace(text[at - 1])
            && char.IsWhiteSpace(text[at + 1]);
        return isAlone && !(char.IsDigit(text.Take(at).LastOrDefault(IsShown)) && char.IsDigit(text.Skip(at + 1).FirstOrDefault(IsShown)));
    }

    private static bool IsShown(char letter) => !char.IsWhiteSpace(letter);
}
