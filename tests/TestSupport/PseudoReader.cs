using System.Text.RegularExpressions;

namespace MatterportForDataverse.TestSupport;

/// <summary>Reads what is said to people, and finds the words that are neither from a table of texts nor somebody's data.</summary>
public sealed partial class PseudoReader
{
    private const int Shortest = 3;
    private readonly HashSet<string> _cells;
    private readonly IReadOnlyList<string> _names;

    /// <param name="names">What people and Matterport call things; a sentence may have it as an argument.</param>
    /// <param name="cells">What may only stand for itself: the cells of rows.</param>
    public PseudoReader(IEnumerable<string> names, IEnumerable<string> cells)
    {
        var all = names.Select(name => name.Trim()).ToHashSet();
        _names = [.. all.Where(name => name.Length >= Shortest).OrderByDescending(name => name.Length)];
        _cells = [.. all, .. cells.SelectMany(cell => cell.Split('\n')).Select(cell => cell.Trim())];
    }

    /// <summary>Whether something is from a table.</summary>
    public static bool IsFromTable(string said) => said.Contains('⟦', StringComparison.Ordinal);

    /// <summary>The words that are from nowhere; empty when there are none.</summary>
    public string Strange(string said)
    {
        if (Words(said).Length == 0 || _cells.Contains(said.Trim()))
        {
            return "";
        }

        foreach (var name in _names.Where(name => said.Contains(name, StringComparison.Ordinal)))
        {
            said = Regex.Replace(said, $@"(?<![\p{{L}}_]){Regex.Escape(name)}(?![\p{{L}}_])", " ");
        }

        return Words(Code().Replace(said, " "));
    }

    // Outside of brackets every word. Inside, what is not accented is an argument that should have been a text.
    private static string Words(string said)
    {
        var found = new List<string>();
        foreach (Match word in Word().Matches(said))
        {
            var before = said.AsSpan(0, word.Index);
            var depth = before.Count('⟦') - before.Count('⟧');
            if (depth <= 0 || Vowel().IsMatch(word.Value))
            {
                found.Add(word.Value);
            }
        }

        return string.Join(' ', found);
    }

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();

    [GeneratedRegex("[aeiouAEIOU]")]
    private static partial Regex Vowel();

    // Addresses, logical names, and whatever has a digit: ids, moments, references.
    [GeneratedRegex(@"https?://[^\s⟦⟧]+|\b[a-z]+(?:_[a-z0-9]+)+\b|[^\s⟦⟧]*\d[^\s⟦⟧]*")]
    private static partial Regex Code();
}
