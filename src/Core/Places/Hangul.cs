using System.Text;

namespace MatterportForDataverse.Core.Places;

/// <summary>Korean syllables in Latin letters, by the rule of South Korea's signs.</summary>
internal static class Hangul
{
    private const int First = 0xac00;
    private const int Vowels = 21;
    private const int Finals = 28;

    private static readonly string[] Initial = "g kk n d tt r m b pp s ss  j jj ch k t p h".Split(' ');
    private static readonly string[] Vowel = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".Split(' ');
    private static readonly string[] Final = " k k k n n n t l k m l l l p l m p p t t ng t t k t p t".Split(' ');

    /// <summary>True for a syllable.</summary>
    public static bool IsSyllable(char letter) => letter is >= '\uac00' and <= '\ud7a3';

    /// <summary>Appends the syllable at that place of the text; what stands beside it changes how it ends and begins.</summary>
    public static void Append(StringBuilder plain, string text, int at)
    {
        var code = text[at] - First;
        var isRoad = IsRoad(text, at);
        var before = at > 0 && IsSyllable(text[at - 1]) ? Final[(text[at - 1] - First) % Finals] : "";
        var after = at + 1 < text.Length && IsSyllable(text[at + 1]) ? Initial[(text[at + 1] - First) / (Vowels * Finals)] : null;
        plain.Append(isRoad ? Initial[code / (Vowels * Finals)] : Beginning(Initial[code / (Vowels * Finals)], before));
        plain.Append(Vowel[code / Finals % Vowels]);
        plain.Append(Ending(Final[code % Finals], IsRoad(text, at + 1) ? null : after));
    }

    // Signs keep the name of a road as it is: Teheran-ro.
    private static bool IsRoad(string text, int at) =>
        at < text.Length && text[at] is '로' or '길' && !(at + 1 < text.Length && IsSyllable(text[at + 1]));

    private static string Beginning(string initial, string before) =>
        initial != "r" ? initial
        : before is "l" ? "l"
        : before.Length > 0 && before != "n" ? "n"
        : before == "n" ? "l"
        : initial;

    private static string Ending(string final, string? after) =>
        (final, after) switch
        {
            ("k", "n" or "m" or "r") => "ng",
            ("t", "n" or "m" or "r") => "n",
            ("p", "n" or "m" or "r") => "m",
            ("n", "r") => "l",
            ("k", "") => "g",
            ("p", "") => "b",
            ("l", "") => "r",
            _ => final,
        };
}
