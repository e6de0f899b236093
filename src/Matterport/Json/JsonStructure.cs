namespace MatterportForDataverse.Matterport.Json;

/// <summary>
/// Looks at brackets only. The framework's reader closes what a truncated text left open and reads two texts as one; a page cut short
/// would look complete. This pass refuses both, and depth bombs, before the reader sees them.
/// </summary>
internal static class JsonStructure
{
    public const int MaxDepth = 64;

    /// <exception cref="FormatException">The text is not one whole object of a sane depth.</exception>
    public static void Verify(byte[] json, int offset)
    {
        var open = new Stack<byte>();
        var ended = false;
        for (var at = offset; at < json.Length; at++)
        {
            if (json[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            {
                continue;
            }

            if (ended || (open.Count == 0 && json[at] != '{'))
            {
                throw new FormatException("Something stands outside the object.");
            }

            if (json[at] == '"')
            {
                at = EndOfString(json, at);
            }
            else
            {
                Follow(open, json[at]);
            }

            ended = open.Count == 0;
        }
        if (!ended)
        {
            throw new FormatException("The object does not end.");
        }
    }

    private static void Follow(Stack<byte> open, byte character)
    {
        if (character is (byte)'{' or (byte)'[')
        {
            open.Push((byte)(character + 2));
        }
        else if (character is (byte)'}' or (byte)']' && open.Pop() != character)
        {
            throw new FormatException("The brackets do not match.");
        }

        if (open.Count > MaxDepth)
        {
            throw new FormatException("The object is nested too deeply.");
        }
    }

    private static int EndOfString(byte[] json, int start)
    {
        for (var at = start + 1; at < json.Length; at++)
        {
            if (json[at] == '"')
            {
                return at;
            }

            if (json[at] == '\\')
            {
                at++;
            }
        }
        throw new FormatException("A text does not end.");
    }
}
