namespace MatterportForDataverse.Core.Places;

/// <summary>How a country writes its addresses.</summary>
/// <param name="Code">ISO alpha-2.</param>
/// <param name="Languages">Those that its addresses are written in.</param>
/// <param name="PostalDigits">How many digits a postal code has; 0 where it is not of digits alone.</param>
/// <param name="NumberFirst">The number stands before the street.</param>
internal sealed record Country(string Code, HashSet<string> Languages, int PostalDigits, bool NumberFirst);

/// <summary>
/// The countries: countries.txt. A line is alpha-2|alpha-3|languages|digits of a postal code|1 where the number comes first|names.
/// </summary>
internal static class Countries
{
    private static readonly Lazy<Dictionary<string, Country>> Named = new(Read);

    /// <summary>The country with that alpha-2 code.</summary>
    public static Country? Of(string? code) => code is not null && Find(code.ToLowerInvariant()) is { } country ? country : null;

    /// <summary>The country with that plain code or name.</summary>
    public static Country? Find(string plain) => Named.Value.TryGetValue(plain, out var country) ? country : null;

    private static Dictionary<string, Country> Read()
    {
        using var reader = new StreamReader(VocabularyTable.OpenShipped("countries"));
        var lines = reader
            .ReadToEnd()
            .Split(['\n'], StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Trim().Split('|'))
            .ToArray();
        var countries = lines.Select(Country).ToArray();
        var named = new Dictionary<string, Country>(StringComparer.Ordinal);

        // Codes first: "ru" is Russia, whatever the French call the United Kingdom for short.
        foreach (var column in new[] { 0, 1 })
        {
            for (var i = 0; i < lines.Length; i++)
            {
                named[lines[i][column].ToLowerInvariant()] = countries[i];
            }
        }

        for (var i = 0; i < lines.Length; i++)
        {
            foreach (var name in lines[i].Skip(5).Where(name => !named.ContainsKey(name)))
            {
                named[name] = countries[i];
            }
        }

        return named;
    }

    private static Country Country(string[] line) =>
        new(
            line[0],
            new HashSet<string>(line[2].Split(','), StringComparer.Ordinal),
            line[3].Length > 0 ? line[3][0] - '0' : 0,
            line[4] == "1"
        );
}
