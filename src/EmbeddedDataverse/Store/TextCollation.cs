namespace MatterportForDataverse.EmbeddedDataverse.Store;

/// <summary>The platform's collation of text: letter case and trailing blanks do not count.</summary>
internal static class TextCollation
{
    public static int Compare(string? left, string? right) =>
        left is null || right is null
            ? (left is null ? 0 : 1) - (right is null ? 0 : 1)
            : left.AsSpan().TrimEnd(' ').CompareTo(right.AsSpan().TrimEnd(' '), StringComparison.OrdinalIgnoreCase);
}
