using System.Text;

namespace MatterportForDataverse.Core.Places;

/// <summary>
/// Text without what people write differently: width, case, accents, and scripts that a rule writes in Latin letters. Punctuation stays.
/// </summary>
public static class PlainText
{
    private static readonly (string From, string To)[] Loose =
    [
        ("shch", "s"),
        ("sch", "s"),
        ("sh", "s"),
        ("tch", "c"),
        ("ch", "c"),
        ("kh", "h"),
        ("zh", "z"),
        ("ts", "c"),
        ("ph", "f"),
        ("th", "t"),
        ("ou", "u"),
        ("ai", "e"),
        ("ei", "i"),
        ("oi", "i"),
        ("x", "ks"),
        ("w", "v"),
        ("j", "i"),
        ("y", "i"),
        ("ie", "e"),
        ("ii", "i"),
        ("af", "av"),
        ("ef", "ev"),
    ];

    /// <summary>The text in its plain form.</summary>
    /// <param name="text">What somebody typed.</param>
    public static string Of(string? text)
    {
        var clean = new StringBuilder();
        var letters = Composed(text ?? "");
        for (var i = 0; i < letters.Length; i++)
        {
            Append(clean, letters, i);
        }

        return clean.ToString();
    }

    /// <summary>The words of the text in their plain form, with a space between them.</summary>
    /// <param name="text">What somebody typed.</param>
    public static string Words(string? text) => string.Join(" ", Tokens.Of(text).Where(one => !one.IsMark).Select(one => one.Written));

    /// <summary>True when two plain words are the same, or two ways to write the same umlaut.</summary>
    internal static bool Same(string one, string other, bool loosely) =>
        one == other || Umlauts(one) == Umlauts(other) || (loosely && Sound(one) == Sound(other));

    /// <summary>The word with each umlaut written as the bare letter, however it was written.</summary>
    internal static string Umlauts(string word)
    {
        var clean = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            var isSecond =
                i > 0
                && ((word[i] == 'e' && word[i - 1] is 'a' or 'o' or 'u' && !IsEnglish(word, i)) || (word[i] == 'a' && word[i - 1] == 'a'));
            if (!isSecond)
            {
                clean.Append(word[i]);
            }
        }

        return clean.ToString();
    }

    /// <summary>Roughly how it sounds: the same for the usual ways to write a Greek or Cyrillic word in Latin letters.</summary>
    internal static string Sound(string word)
    {
        var sound = Loose.Aggregate(word, (text, rule) => text.Replace(rule.From, rule.To));
        return new string(sound.Where((letter, i) => i == 0 || sound[i - 1] != letter).ToArray());
    }

    // Queen and Blue are no umlauts.
    private static bool IsEnglish(string word, int i) =>
        word[i - 1] == 'u' && (i + 1 == word.Length || (i > 1 && word[i - 2] is 'q' or 'g'));

    private static void Append(StringBuilder clean, string text, int at)
    {
        var letter = Narrow(text[at]);
        if (letter is 'º' or '°' or 'ª')
        {
            // After a digit it makes an ordinal; after a letter it is one.
            clean.Append(
                at > 0 && char.IsDigit(text[at - 1]) ? 'º'
                : letter == 'ª' ? 'a'
                : 'o'
            );
        }
        else if (Hangul.IsSyllable(letter))
        {
            Hangul.Append(clean, text, at);
        }
        else if (letter is 'υ' or 'ύ' or 'Υ' or 'Ύ' && at > 0 && text[at - 1] is 'ο' or 'Ο' or 'α' or 'Α' or 'ε' or 'Ε')
        {
            clean.Append(text[at - 1] is 'ο' or 'Ο' ? 'u' : 'v');
        }
        else if (!Letters.IsMark(letter))
        {
            var lower = char.ToLowerInvariant(letter);
            var plain = Letters.PlainOf(lower);
            if (plain is null)
            {
                clean.Append(lower);
            }
            else
            {
                clean.Append(
                    plain.StartsWith(" 1", StringComparison.Ordinal) && (at == 0 || !char.IsDigit(text[at - 1])) ? plain.Trim() : plain
                );
            }
        }
    }

    private static char Narrow(char letter) =>
        letter is >= '\uff01' and <= '\uff5e' ? (char)(letter - 0xfee0)
        : char.IsWhiteSpace(letter) && letter is not ('\n' or '\r') ? ' '
        : letter;

    // A Korean syllable may come in pieces; other letters lose their marks anyway.
    private static string Composed(string text)
    {
        var composed = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            var last = composed.Length > 0 ? composed[composed.Length - 1] : '\0';
            if (letter is >= '\u1161' and <= '\u1175' && last is >= '\u1100' and <= '\u1112')
            {
                composed[composed.Length - 1] = (char)(0xac00 + (((last - 0x1100) * 21) + letter - 0x1161) * 28);
            }
            else if (letter is >= '\u11a8' and <= '\u11c2' && Hangul.IsSyllable(last) && (last - 0xac00) % 28 == 0)
            {
                composed[composed.Length - 1] = (char)(last + letter - 0x11a7);
            }
            else
            {
                composed.Append(letter);
            }
        }

        return composed.ToString();
    }
}
