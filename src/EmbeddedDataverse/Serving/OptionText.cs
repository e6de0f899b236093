namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>Takes texts of query options apart, heeding parentheses, brackets and quotes.</summary>
internal static class OptionText
{
    /// <summary>The parts between separators that lie in no parentheses and no quotes.</summary>
    public static IEnumerable<string> Split(string text, char separator)
    {
        var from = 0;
        foreach (var at in Bare(text).Where(one => one.Depth == 0 && text[one.At] == separator).Select(one => one.At))
        {
            yield return text[from..at];
            from = at + 1;
        }

        yield return text[from..];
    }

    /// <summary>Where the parenthesis closes that opens at a place; -1 when it does not.</summary>
    public static int ClosingParenthesis(string text, int open) =>
        Bare(text[open..]).Where(one => one.Depth == 0).Select(one => one.At + open).DefaultIfEmpty(-1).First();

    // The characters outside of quotes, each with the depth behind it.
    private static IEnumerable<(int At, int Depth)> Bare(string text)
    {
        var (depth, quote) = (0, '\0');
        for (var at = 0; at < text.Length; at++)
        {
            var one = text[at];
            if (quote != '\0')
            {
                quote = one == quote ? '\0' : quote;
                continue;
            }

            if (one is '\'' or '"')
            {
                quote = one;
                continue;
            }

            depth += one switch
            {
                '(' or '[' => 1,
                ')' or ']' => -1,
                _ => 0,
            };
            yield return (at, depth);
        }
    }
}
