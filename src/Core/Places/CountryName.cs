namespace MatterportForDataverse.Core.Places;

/// <summary>A country, however it was typed.</summary>
public static class CountryName
{
    /// <summary>
    /// Its ISO alpha-2 code: from alpha-2, alpha-3, or its name in English, German, French, Spanish, Italian, or as it calls itself.
    /// </summary>
    /// <param name="text">What somebody typed.</param>
    /// <returns>Null when it is no country that is known here.</returns>
    public static string? CodeOf(string? text)
    {
        var words = PlainText.Words(text);
        return words.Length == 0 ? null : (Countries.Find(words) ?? Countries.Find(WithoutArticle(words)))?.Code;
    }

    private static string WithoutArticle(string words) =>
        words.StartsWith("the ", StringComparison.Ordinal) ? words.Substring(4) : words.Replace(" ", "");
}
