namespace MatterportForDataverse.Core.Places;

/// <summary>Finds the postal code, and the town behind it, in lines whose own field is empty: 70173 Stuttgart; 1016 BR Amsterdam.</summary>
internal sealed class PostalCodeInLines(string? country, bool isKnown)
{
    private readonly int _digits = Countries.Of(country)?.PostalDigits ?? 0;

    private bool _isAfterHouse;

    /// <summary>The code that was found; null when there was none.</summary>
    public string? Found { get; private set; }

    /// <summary>The piece without the code; what stands behind it is a piece of its own.</summary>
    public IEnumerable<Segment> Split(Segment segment)
    {
        var tokens = segment.Tokens;
        for (var at = 0; !isKnown && Found is null && at < tokens.Count; at++)
        {
            var length = LengthAt(tokens, at);
            if (length == 0)
            {
                continue;
            }

            Found = string.Concat(tokens.Skip(at).Take(length).Select(token => token.Written));
            return [segment with { Tokens = [.. tokens.Take(at)] }, segment with { Tokens = [.. tokens.Skip(at + length)] }];
        }

        _isAfterHouse |= segment.HasNumber;
        return [segment];
    }

    private int LengthAt(IReadOnlyList<Token> tokens, int at)
    {
        var next = at + 1 < tokens.Count ? tokens[at + 1] : null;
        var token = tokens[at];
        if (
            country is null or "GB" or "CA"
            && token.Kind == TokenKind.Code
            && next is { IsNumber: true, Suffix.Length: 2 or 1 }
            && at + 2 >= tokens.Count - 1
        )
        {
            return 2;
        }

        if (!token.IsNumber || token.Suffix.Length > 0)
        {
            return 0;
        }

        if (country == "NL" && token.Text.Length == 4 && next is { IsWord: true, Text.Length: 2 })
        {
            return 2;
        }

        // The first number may be that of the house, unless it is too long for one.
        var isLastOfTown = _isAfterHouse && next is null && at > 0 && Countries.Of(country) is { NumberFirst: true };
        var isAfterNumber = isLastOfTown || tokens.Take(at).Any(one => one.IsNumber);
        var isLong = token.Text.Length == _digits || token.Text.Length == _digits - 1;
        var isCode =
            _digits > 0
                ? isLong && (token.Text.Length > 4 || isAfterNumber || (at == 0 && next is not null))
                : token.Text.Length == 5 && isAfterNumber;
        return
            isCode
            && !tokens.Skip(at + 1).Any(one => one.IsNumber)
            && (at > 0 || next is not null || token.Text.Length > 4)
            && !(at == 0 && _digits == 4 && next is not null && !IsTown(tokens))
            ? 1
            : 0;
    }

    // 1070 Wien is a code; 1070 High Street is a house.
    private bool IsTown(IReadOnlyList<Token> tokens) =>
        tokens.Skip(1).All(token => token.IsWord)
        && new StreetReader(Vocabulary.Of(country)).Read([.. tokens.Skip(1)]) is { Types.Count: 0 };
}
