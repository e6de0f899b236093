namespace MatterportForDataverse.EmbeddedDataverse.Store;

/// <summary>How the platform compares text: letter case and trailing blanks do not count.</summary>
internal sealed class TextCollation : IEqualityComparer<string>
{
    public static readonly TextCollation Comparer = new();

    public static int Compare(string? left, string? right) =>
        left is null || right is null
            ? (left is null ? 0 : 1) - (right is null ? 0 : 1)
            : left.AsSpan().TrimEnd(' ').CompareTo(right.AsSpan().TrimEnd(' '), StringComparison.OrdinalIgnoreCase);

    public bool Equals(string? left, string? right) => Compare(left, right) == 0;

    public int GetHashCode(string text) => string.GetHashCode(text.AsSpan().TrimEnd(' '), StringComparison.OrdinalIgnoreCase);

    /// <summary>LIKE of SQL Server: % any text, _ one character; a set in brackets is not simulated and refused where the pattern is read.</summary>
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
