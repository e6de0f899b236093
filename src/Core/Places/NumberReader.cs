namespace MatterportForDataverse.Core.Places;

/// <summary>A number, and what of it may be a unit.</summary>
internal sealed record NumberReading(HouseNumber Number, IReadOnlyList<UnitPart> Unit);

/// <summary>Reads a house number: its suffix, and what stands behind a slash or a hyphen, which countries mean differently.</summary>
internal sealed class NumberReader(string? country, bool numberFirst)
{
    private const int LongestRange = 60;
    private IReadOnlyList<Token> _tokens = [];
    private int _at;

    /// <summary>Every way to read the number that begins there.</summary>
    /// <param name="length">How many tokens it has.</param>
    public IReadOnlyList<NumberReading> Read(IReadOnlyList<Token> tokens, int at, out int length)
    {
        (_tokens, _at) = (tokens, at);
        var parts = new List<string> { Part() };
        var signs = new List<string>();
        while (
            Peek(0) is { } sign
            && (sign.Is("-") || sign.Is("/"))
            && Peek(1) is { } next
            && (next.IsNumber || next.IsLetter || Numerals.IsRoman(next.Text))
        )
        {
            _at++;
            signs.Add(sign.Text);
            parts.Add(next.IsNumber ? Part() : Word());
        }

        var behind = Behind(numberFirst && at == 0);
        length = _at - at;
        return Readings(parts, signs).Select(one => one with { Unit = [.. one.Unit, .. behind] }).ToArray();
    }

    private Token? Peek(int ahead) => _at + ahead < _tokens.Count ? _tokens[_at + ahead] : null;

    private string Word() => _tokens[_at++].Text;

    // A number with its suffix: 12a, 12 A, 12 bis, 12½.
    private string Part()
    {
        var part = _tokens[_at++].Written;
        if (
            Peek(0) is { IsNumber: true, Text: "1" or "2" or "3" } top
            && Peek(1) is { } slash
            && slash.Is("/")
            && Peek(2) is { Text: "2" or "3" or "4" } bottom
        )
        {
            _at += 3;
            return $"{part} {top.Text}/{bottom.Text}";
        }

        if (char.IsDigit(part[part.Length - 1]) && Peek(0) is { IsWord: true } word && IsSuffix(word))
        {
            _at++;
            return part + word.Text;
        }

        return part;
    }

    private bool IsSuffix(Token word)
    {
        if (word.Text is "bis" or "ter" or "quater")
        {
            return true;
        }

        var next = Peek(1);
        return word.IsLetter
            && (
                next is null
                || next.IsMark
                || next.IsNumber
                || (numberFirst && !IsDirection(word.Text) && Peek(2) is { IsWord: true } && next.IsWord)
            );
    }

    private static bool IsDirection(string letter) => letter is "n" or "s" or "e" or "w";

    // Behind the number at the end of a line: another number, a roman floor.
    private List<UnitPart> Behind(bool isBeforeStreet)
    {
        var unit = new List<UnitPart>();
        while (
            !isBeforeStreet
            && Peek(0) is { } token
            && (token.IsNumber || Numerals.IsRoman(token.Text) || (token.IsLetter && unit.Count > 0))
        )
        {
            unit.Add(new UnitPart(token.IsNumber ? UnitKind.Any : UnitKind.Level, Numerals.OfRoman(token.Written)));
            _at++;
        }

        return unit;
    }

    private IEnumerable<NumberReading> Readings(List<string> parts, List<string> signs)
    {
        if (parts.Count == 1)
        {
            return [Single(parts[0])];
        }

        if (parts.Count == 2 && parts[1].Length == 1 && char.IsLetter(parts[1][0]) && char.IsDigit(parts[0][parts[0].Length - 1]))
        {
            return country is "NL" or "BE" ? [Single(parts[0] + parts[1]), WithUnit(parts, 1)] : [Single(parts[0] + parts[1])];
        }

        return country is "JP" or "KR" or "CN" or "TW" ? [Whole(parts)]
            : signs.All(sign => sign == "/") ? Slashed(parts)
            : signs.All(sign => sign == "-") ? Hyphened(parts)
            : signs[0] == "/" && parts.Count == 3 ? [new(new HouseNumber(NumberForm.Range, [parts[1], parts[2]]), [Unit(parts[0])])]
            : [Whole(parts)];
    }

    private IEnumerable<NumberReading> Slashed(List<string> parts) =>
        country switch
        {
            "AU" or "NZ" when parts.Count == 2 => [UnitFirst(parts)],
            "CZ" or "SK" when parts.Count == 2 => [new(new HouseNumber(NumberForm.Paired, parts), [])],
            "DE" when parts.Count == 2 && IsRange(parts) => [Range(parts), WithUnit(parts, 1)],
            _ when parts.Count == 2 && numberFirst => [WithUnit(parts, 1), UnitFirst(parts)],
            _ => [WithUnit(parts, 1)],
        };

    private IEnumerable<NumberReading> Hyphened(List<string> parts) =>
        parts.Count > 2 ? [Whole(parts)]
        : !IsRange(parts)
            ? country is "NL" or "BE" or "DK" ? [WithUnit(parts, 1)]
                : country is "CA" or "AU" or "NZ" ? [UnitFirst(parts), Whole(parts)]
                : [Whole(parts)]
        : country is "NL" or "BE" ? [Range(parts), WithUnit(parts, 1)]
        : country is "CA" ? [Range(parts), UnitFirst(parts)]
        : [Range(parts)];

    private static bool IsRange(List<string> parts)
    {
        var values = new HouseNumber(NumberForm.Range, parts).Values.ToArray();
        return values[1] > values[0] && values[1] - values[0] <= LongestRange;
    }

    private static NumberReading Single(string part) => new(HouseNumber.Single(part), []);

    private static NumberReading Whole(List<string> parts) => new(new HouseNumber(NumberForm.Whole, parts), []);

    private static NumberReading Range(List<string> parts) => new(new HouseNumber(NumberForm.Range, parts), []);

    private static NumberReading UnitFirst(List<string> parts) => new(HouseNumber.Single(parts[1]), [Unit(parts[0])]);

    private static NumberReading WithUnit(List<string> parts, int from) =>
        new(HouseNumber.Single(parts[0]), [.. parts.Skip(from).Select(Unit)]);

    private static UnitPart Unit(string value) => new(UnitKind.Any, Numerals.OfRoman(value));
}
