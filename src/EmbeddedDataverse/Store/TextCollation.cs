namespace MatterportForDataverse.EmbeddedDataverse.Store;

/// <summary>The platform's collation of text: letter case and trailing blanks do not count.</summary>
internal static class TextCollation
{
    public static int Compare(string? left, string? right) =>
        left is null || right is null
            ? (left is null ? 0 : 1) - (right is null ? 0 : 1)
            : left.AsSpan().TrimEnd(' ').CompareTo(right.AsSpan().TrimEnd(' '), StringComparison.OrdinalIgnoreCase);

    /// <summary>LIKE of SQL Server: % is any text, _ one character; a set in brackets is refused where the pattern is read.</summary>
    public static bool Like(string? text, string pattern)
    {
        if (text is null)
        {
            return false;
        }

        var (at, place, star, mark) = (0, 0, -1, 0);
        while (at < text.Length)
        {
            if (place < pattern.Length && pattern[place] == '%')
            {
                (star, mark) = (place++, at);
            }
            else if (
                place < pattern.Length
                && (pattern[place] == '_' || char.ToUpperInvariant(pattern[place]) == char.ToUpperInvariant(text[at]))
            )
            {
                (at, place) = (at + 1, place + 1);
            }
            else if (star < 0)
            {
                return false;
            }
            else
            {
                (place, at) = (star + 1, ++mark);
            }
        }

        return pattern.AsSpan(place).Trim('%').IsEmpty;
    }
}
