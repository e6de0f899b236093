using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace MatterportForDataverse.Matterport.Search;

/// <summary>
/// A search in Matterport's syntax (Elasticsearch 7.4 query_string). People's text only ever stands inside a quoted phrase, escaped,
/// and the whole travels in a variable.
/// </summary>
public sealed record SearchQuery
{
    /// <summary>The longest text to search for; longer is refused.</summary>
    public const int LongestText = 256;

    private static readonly Regex FieldName = new("^[a-zA-Z]+(\\.[a-zA-Z]+)*\\z", RegexOptions.CultureInvariant);

    private SearchQuery(string text) => Text = text;

    /// <summary>Every model there is.</summary>
    public static SearchQuery All { get; } = new("*");

    /// <summary>The query as it is sent.</summary>
    public string Text { get; }

    /// <summary>Models changed at that moment or later.</summary>
    /// <exception cref="ArgumentException">The moment is not in UTC.</exception>
    public static SearchQuery ModifiedSince(DateTime utc)
    {
        if (utc.Kind != DateTimeKind.Utc)
        {
            throw new ArgumentException("A moment to search from must be in UTC.", nameof(utc));
        }

        return new($"modified:[{utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)} TO *]");
    }

    /// <summary>Models that hold the text somewhere.</summary>
    /// <exception cref="ArgumentException">The text is empty, too long, or holds control characters.</exception>
    public static SearchQuery Phrase(string text) => new(Quoted(text));

    /// <summary>Models with a field that holds the text.</summary>
    /// <param name="name">A published search field such as <c>address.locality</c>.</param>
    /// <param name="text">What it must hold; people's text is welcome.</param>
    /// <exception cref="ArgumentException">As for <see cref="Phrase"/>, or the name is not one.</exception>
    public static SearchQuery Field(string name, string text)
    {
        if (!FieldName.IsMatch(name))
        {
            throw new ArgumentException("That is not the name of a search field.", nameof(name));
        }

        return new($"{name}:{Quoted(text)}");
    }

    /// <summary>Models that fit both.</summary>
    public SearchQuery And(SearchQuery other) => new($"({Text} AND {other.Text})");

    /// <summary>Models that fit one of them at least.</summary>
    public SearchQuery Or(SearchQuery other) => new($"({Text} OR {other.Text})");

    /// <summary>The query as it is sent.</summary>
    public override string ToString() => Text;

    private static string Quoted(string text)
    {
        if (text.Any(char.IsControl))
        {
            throw new ArgumentException("A text to search for cannot hold control characters.", nameof(text));
        }
        // These two cannot be escaped; leaving them out is what the syntax's own documentation advises.
        var kept = text.Replace("<", "").Replace(">", "").Trim();
        if (kept.Length is 0 or > LongestText)
        {
            throw new ArgumentException($"A text to search for needs 1 to {LongestText} characters, other than < and >.", nameof(text));
        }

        return Escaped(kept);
    }

    private static string Escaped(string text)
    {
        var quoted = new StringBuilder("\"", text.Length + 8);
        foreach (var character in text)
        {
            if (character is '"' or '\\')
            {
                quoted.Append('\\');
            }

            quoted.Append(character);
        }
        return quoted.Append('"').ToString();
    }
}
