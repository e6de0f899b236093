namespace MatterportForDataverse.Core.Places;

/// <summary>Units and floors without a number: ground floor, basement, penthouse.</summary>
internal static class LoneUnits
{
    /// <summary>Where the country is unknown, shorter forms mean too much.</summary>
    public const int ShortestAnywhere = 4;

    private static readonly (WordKind Kind, string Value)[] Kinds =
    [
        (WordKind.LoneLevel, "0"),
        (WordKind.Basement, "-1"),
        (WordKind.Mezzanine, "m"),
        (WordKind.LoneUnit, ""),
    ];

    /// <summary>The unit that the words at that place say; null when they say none.</summary>
    /// <param name="length">How many words say it.</param>
    public static UnitPart? At(Vocabulary words, string? country, IReadOnlyList<Token> tokens, int at, out int length)
    {
        foreach (var (kind, value) in Kinds)
        {
            var meanings = words.Meanings(tokens, at, kind, out length);
            if (meanings.Count > 0 && (country is not null || length > 1 || tokens[at].Text.Length >= ShortestAnywhere))
            {
                return new UnitPart(kind == WordKind.LoneUnit ? UnitKind.Unit : UnitKind.Level, ValueOf(meanings[0], value));
            }
        }

        length = 0;
        return null;
    }

    private static string ValueOf(string meaning, string value) =>
        meaning switch
        {
            _ when value.Length == 0 => meaning.Substring(meaning.IndexOf('/') + 1),
            "en/lower ground floor" or "en/lower level" => "lg",
            "en/top floor" or "en/rooftop" or "de/oberste etage" or "fr/dernier etage" => "top",
            "en/lobby" or "en/podium" or "en/podium level" or "es/principal" or "es/piso principal" or "fr/bel etage" => meaning.Substring(
                3
            ),
            _ => value,
        };
}
