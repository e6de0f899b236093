using System.Text.RegularExpressions;

namespace MatterportForDataverse.Matterport.Operations;

/// <summary>The snippet that Matterport offers for embedding a model.</summary>
internal static class EmbedSnippet
{
    private static readonly Regex Address = new(
        "\\ssrc\\s*=\\s*(?:\"(?<src>[^\"]*)\"|'(?<src>[^']*)')",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    /// <summary>The address it shows; the snippet itself, as text, where it names none.</summary>
    public static string Source(string snippet)
    {
        var match = Address.Match(snippet);
        return match.Success ? match.Groups["src"].Value.Replace("&amp;", "&") : snippet;
    }
}
