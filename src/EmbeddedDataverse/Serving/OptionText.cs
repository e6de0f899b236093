namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>Takes texts of query options apart, heeding parentheses and quotes.</summary>
internal static class OptionText
{
    /// <summary>The parts between separators that lie in no parentheses and no quotes.</summary>
    public static IEnumerable<string> Split(string text, char separator)
    {
        var (depth, quoted, from) = (0, false, 0);
        for (var at = 0; at < text.Length; at++)
        {
            quoted ^= text[at] == '\'';
            depth += quoted
                ? 0
                : text[at] switch
                {
                    '(' => 1,
                    ')' => -1,
                    _ => 0,
                };
            if (text[at] == separator && depth == 0 && !quoted)
            {
                yield return text[from..at];
                from = at + 1;
            }
        }

        yield return text[from..];
    }
}
