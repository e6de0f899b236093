namespace MatterportForDataverse.Core.Places;

/// <summary>What the other fields of an address say, so that it is not read again in its lines.</summary>
internal sealed class KnownWords
{
    private readonly HashSet<string> _phrases;
    private readonly string[] _compact;

    public KnownWords(PlaceFacts facts)
    {
        string?[] fields = [facts.Locality, facts.Region, facts.Country, facts.PostalCode, facts.DependentLocality];
        var phrases = fields.Select(PlainText.Words).Where(phrase => phrase.Length > 0).Distinct().ToArray();
        _phrases = new HashSet<string>(phrases, StringComparer.Ordinal);
        _compact = phrases.Select(phrase => phrase.Replace(" ", "")).ToArray();
    }

    /// <summary>True when the piece says nothing else.</summary>
    public bool Covers(Segment segment) => IsMadeOfThem(segment.Words.Replace(" ", "")) || Countries.Find(segment.Words) is not null;

    /// <summary>How many words at the end of these only say the town or the like.</summary>
    public int TailOf(IReadOnlyList<Token> tokens)
    {
        for (var length = Math.Min(5, tokens.Count - 2); length > 0; length--)
        {
            var tail = tokens.Skip(tokens.Count - length).Select(token => token.Written).ToArray();
            if (_phrases.Contains(string.Join(" ", tail)) || (length > 1 && IsMadeOfThem(string.Concat(tail))))
            {
                return length;
            }
        }

        return 0;
    }

    private bool IsMadeOfThem(string text) =>
        _compact.Any(part =>
            text.StartsWith(part, StringComparison.Ordinal) && (text.Length == part.Length || IsMadeOfThem(text.Substring(part.Length)))
        );
}
