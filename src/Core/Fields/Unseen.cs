using System.Text;

namespace MatterportForDataverse.Core.Fields;

/// <summary>
/// Characters that nobody sees: they have no width, or change the direction of what follows, so that a text can be read as another.
/// Scripts and emoji need some of them. So what is stored and sent keeps them, and what is shown beside a decision names them.
/// </summary>
public static class Unseen
{
    private const char Joiner = '\u200d';
    private const char NonJoiner = '\u200c';
    private const char LastOfLatin = '\u02ff';

    /// <summary>Whether nobody sees the character.</summary>
    public static bool Is(char character) =>
        character
            is '\u061c'
                or '\u180e'
                or (>= '\u200b' and <= '\u200f')
                or (>= '\u2028' and <= '\u202e')
                or (>= '\u2060' and <= '\u206f')
                or '\ufeff';

    /// <summary>
    /// The text with each of them named, such as <c>[U+202E]</c>. A joiner between characters that it can join stays: Persian words and
    /// families of emoji are written with it. The scripts show the same with src/Scripts/words/unseen.ts.
    /// </summary>
    public static string Named(string text)
    {
        if (!text.Any(Is))
        {
            return text;
        }

        var named = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            named.Append(!Is(text[i]) || Joins(text, i) ? text[i].ToString() : $"[U+{(int)text[i]:X4}]");
        }

        return named.ToString();
    }

    /// <summary>
    /// Whether the direction of the text is its own affair: nothing is forced to read backwards, and each line closes what it opens.
    /// </summary>
    public static bool KeepsDirection(string text)
    {
        var open = new Stack<char>();
        foreach (var character in text)
        {
            var isKept = character switch
            {
                '\u202d' or '\u202e' => false,
                '\u202a' or '\u202b' or '\u2066' or '\u2067' or '\u2068' => Open(open, character),
                '\u202c' => open.Count > 0 && open.Pop() < '\u2066',
                '\u2069' => open.Count > 0 && open.Pop() >= '\u2066',
                '\n' or '\r' or '\u2028' or '\u2029' => open.Count == 0,
                _ => true,
            };
            if (!isKept)
            {
                return false;
            }
        }

        return open.Count == 0;
    }

    private static bool Open(Stack<char> open, char character)
    {
        open.Push(character);
        return true;
    }

    private static bool Joins(string text, int i) =>
        text[i] is Joiner or NonJoiner && i > 0 && i + 1 < text.Length && IsJoined(text[i - 1]) && IsJoined(text[i + 1]);

    private static bool IsJoined(char character) => character > LastOfLatin && !Is(character) && !char.IsWhiteSpace(character);
}
