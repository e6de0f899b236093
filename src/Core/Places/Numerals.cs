using System.Globalization;

namespace MatterportForDataverse.Core.Places;

/// <summary>Numbers that are written as letters or words.</summary>
internal static class Numerals
{
    private static readonly string[] Roman = " i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".Split(' ');
    private static readonly string[] Cardinals = " one two three four five six seven eight nine ten eleven twelve".Split(' ');
    private static readonly string[] Counted = " first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".Split(
        ' '
    );

    /// <summary>A roman numeral as a number; other text as it is.</summary>
    public static string OfRoman(string text) => Known(Roman, text) ?? text;

    /// <summary>True for numerals that are no single letter that may as well be one.</summary>
    public static bool IsRoman(string text) => text.Length > 1 && Known(Roman, text) is not null;

    /// <summary>The number that an English word says; null when it says none.</summary>
    public static string? OfWord(string text) => Known(Cardinals, text);

    /// <summary>The number that an English word counts; null when it counts nothing.</summary>
    public static string? OfOrdinal(string text) => Known(Counted, text);

    private static string? Known(string[] words, string text)
    {
        var at = text.Length == 0 ? -1 : Array.IndexOf(words, text);
        return at > 0 ? at.ToString(CultureInfo.InvariantCulture) : null;
    }
}
