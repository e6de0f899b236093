namespace MatterportForDataverse.Generator.Markdown;

/// <summary>A table in Markdown.</summary>
public static class MarkdownTable
{
    /// <summary>The lines of a table.</summary>
    /// <param name="head">The heads of the columns.</param>
    /// <param name="rows">The cells of each row, as many as there are columns.</param>
    public static string Of(IReadOnlyList<string> head, IEnumerable<IEnumerable<string>> rows) =>
        string.Concat(rows.Prepend(head.Select(_ => "---")).Prepend(head).Select(row => $"| {string.Join(" | ", row)} |\n"));
}
