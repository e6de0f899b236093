namespace MatterportForDataverse.Core.Places;

/// <summary>Takes units out of the pieces of an address: flat 12, 3. OG, 3º B, #05-12. What is left names the street.</summary>
internal sealed class UnitReader(Vocabulary words, string? country, bool hasNumber)
{
    private readonly List<UnitPart> _parts = [];
    private readonly List<string> _lots = [];
    private readonly List<Token> _left = [];
    private IReadOnlyList<Token> _tokens = [];
    private int _at;

    /// <summary>The parts found so far, from the outside to the inside.</summary>
    public IReadOnlyList<UnitPart> Parts => _parts.OrderBy(part => part.Kind).ToArray();

    /// <summary>The numbers of plots, lots and houses found so far.</summary>
    public IReadOnlyList<string> Lots => _lots;

    /// <summary>The piece without its units.</summary>
    public Segment Read(Segment segment)
    {
        (_tokens, _at) = (segment.Tokens, 0);
        _left.Clear();
        var before = _parts.Count;
        while (_at < _tokens.Count)
        {
            if (!(Hash() || Behind() || Typed() || Alone() || Counted() || Side()))
            {
                _left.Add(_tokens[_at++]);
            }
        }

        if (_parts.Count > before && segment.Tokens.Count > _left.Count && segment with { Tokens = _left } is { IsNumberAlone: true } rest)
        {
            TakeAll(rest);
            return segment with { Tokens = [] };
        }

        return segment with
        {
            Tokens = _left.ToArray(),
        };
    }

    /// <summary>Takes what is a unit by where it stands.</summary>
    public void TakeAll(Segment segment) =>
        _parts.AddRange(
            segment.Tokens.Where(token => !token.IsMark).Select(token => new UnitPart(UnitKind.Any, Numerals.OfRoman(token.Written)))
        );

    private Token? Next(int ahead = 1) => _at + ahead < _tokens.Count ? _tokens[_at + ahead] : null;

    private bool Take(UnitKind kind, string value, int length)
    {
        _parts.Add(new UnitPart(kind, value));
        _at += length;
        return true;
    }

    // Singapore writes floor and flat behind one sign.
    private bool Hash()
    {
        if (
            !_tokens[_at].Is("#")
            || country == "CO"
            || Next() is not { Kind: TokenKind.Number or TokenKind.Code or TokenKind.Word } first
            || (first.IsWord && !first.IsLetter)
        )
        {
            return false;
        }

        if (Next(2) is { } hyphen && hyphen.Is("-") && Next(3) is { Kind: TokenKind.Number or TokenKind.Code } second)
        {
            Take(UnitKind.Level, first.Written, 2);
            return Take(UnitKind.Unit, second.Written, 2);
        }

        return Take(UnitKind.Any, first.Written, 2);
    }

    // 3. OG, 2nd floor, 8/F, 501室: the number stands before its word.
    private bool Behind()
    {
        var token = _tokens[_at];
        if (token.IsWord && Numerals.OfRoman(token.Text) != token.Text && _at + 1 < _tokens.Count && IsLevel(_at + 1, out var roman))
        {
            return Take(UnitKind.Level, Numerals.OfRoman(token.Text), 1 + roman);
        }

        if (token.Kind is not (TokenKind.Number or TokenKind.Ordinal or TokenKind.Code))
        {
            return false;
        }

        var skip = Next() is { } sign && (sign.Is("-") || sign.Is("/")) ? 2 : 1;
        if (Next(skip) is not { IsWord: true } word)
        {
            return IsFloorCode(token) && Take(UnitKind.Level, token.Text, 1);
        }

        if (Next()!.Is("/") && word.Text == "f")
        {
            return Take(UnitKind.Level, token.Text, 3);
        }

        if (UnitWords.After(word.Text) is { } kind && (word.IsHan || words.Speaks("ko")))
        {
            return Take(kind, token.Written, skip + 1);
        }

        if (
            (token.HasDot || (hasNumber && _left.Count == 0 && Next(2) is null))
            && !words.IsEnglish
            && skip == 1
            && word.Text.Length > 1
            && words.Has(word.Text, WordKind.Side)
        )
        {
            return Take(UnitKind.Level, token.Text, 1);
        }

        var mayBe = token.Kind == TokenKind.Ordinal || token.HasDot || token.Suffix == "e" || _left.Count == 0;
        return
            mayBe && skip == 1 && IsLevel(_at + 1, out var length) && !(words.IsEnglish && token.IsNumber && Next(1 + length) is not null)
            ? Take(UnitKind.Level, token.Text, 1 + length)
            : IsFloorCode(token) && Take(UnitKind.Level, token.Text, 1);
    }

    private bool IsFloorCode(Token token) =>
        token.IsNumber
        && token.Suffix is "f" or "fl"
        && (token.Suffix == "fl" || words.Speaks("zh") || words.Speaks("ko") || words.Speaks("ja") || words.Speaks("fil"));

    private bool IsLevel(int at, out int length) =>
        words.Meanings(_tokens, at, WordKind.Level, out length).Count > 0 && _tokens[at].Text.Length > 1;

    // Flat 12, Top 5, piso 3.
    private bool Typed()
    {
        var isTooShort = country is null && _tokens[_at].Text.Length < LoneUnits.ShortestAnywhere && _tokens[_at].Text is not "apt";
        if (!_tokens[_at].IsWord || isTooShort || KindOf(out var length) is not { } kind)
        {
            return false;
        }

        var at = length;
        while (
            Next(at) is { } sign
            && (sign.Is("#") || sign.Is("/") || sign.Is("-") || (sign.IsWord && !sign.IsLetter && words.Has(sign.Text, WordKind.Number)))
        )
        {
            at++;
        }

        var word = _tokens[_at];
        if (Next(at) is not { } value || Designator(value, kind) is not { } designator || !Fits(word, value, at))
        {
            return false;
        }

        at++;
        if (
            value.IsNumber
            && value.Suffix.Length == 0
            && Next(at) is { IsLetter: true } letter
            && (Next(at + 1) is null || Next(at + 1)!.IsMark)
        )
        {
            designator += letter.Text;
            at++;
        }
        else if (value.IsNumber && Next(at) is { } hyphen && hyphen.Is("-") && Next(at + 1) is { IsLetter: true } behind)
        {
            designator += behind.Text;
            at += 2;
        }

        if (
            value.IsNumber
            && Next(at) is { } dash
            && dash.Is("-")
            && Next(at + 1) is { Kind: TokenKind.Number or TokenKind.Code } flat
            && Next(at + 2) is not { IsWord: true }
        )
        {
            Take(UnitKind.Level, designator, at + 1);
            return Take(UnitKind.Unit, flat.Written, 1);
        }

        if (UnitWords.IsLot(word.Text))
        {
            _lots.Add(designator);
            _at += at;
            return true;
        }

        return Take(kind, designator, at);
    }

    private UnitKind? KindOf(out int length)
    {
        length = 1;
        var word = _tokens[_at].Text;
        if (UnitWords.IsLot(word) || UnitWords.IsBlock(word) || UnitWords.IsLane(word, country))
        {
            return UnitKind.Block;
        }

        if (UnitWords.Before(word) is { } known && (word != "top" || words.Speaks("de")))
        {
            return known;
        }

        foreach (
            var (kind, unit) in new[]
            {
                (WordKind.Level, UnitKind.Level),
                (WordKind.Entrance, UnitKind.Entrance),
                (WordKind.Unit, UnitKind.Unit),
            }
        )
        {
            if (words.Meanings(_tokens, _at, kind, out length).Count > 0)
            {
                return unit;
            }
        }

        return null;
    }

    // A single letter is a word for a unit only behind a number; a house with a name is no unit.
    private bool Fits(Token word, Token value, int at)
    {
        if (word.Text.Length == 1)
        {
            return value.Kind is TokenKind.Number or TokenKind.Code && (_left.Any(token => token.IsNumber) || (hasNumber && word.HasDot));
        }

        var isNamed = _left.Any(token => token.IsWord) && (UnitWords.IsLot(word.Text) || UnitWords.IsBlock(word.Text));
        return !isNamed || Next(at + 1) is not { IsWord: true, IsLetter: false };
    }

    private string? Designator(Token token, UnitKind kind) =>
        token.Kind switch
        {
            TokenKind.Number or TokenKind.Code => token.Written,
            TokenKind.Ordinal => kind == UnitKind.Level ? token.Text : null,
            TokenKind.Word when token.IsLetter => Numerals.OfRoman(token.Text),
            TokenKind.Word when Numerals.IsRoman(token.Text) => Numerals.OfRoman(token.Text),
            TokenKind.Word => words.IsEnglish ? Numerals.OfWord(token.Text) : null,
            _ => null,
        };

    // Ground floor, basement, penthouse.
    private bool Alone() =>
        LoneUnits.At(words, country, _tokens, _at, out var length) is { } lone
        && (length == _tokens.Count ? hasNumber : IsBehindNumber || (length > 1 && lone.Kind == UnitKind.Level))
        && Take(lone.Kind, lone.Value, length);

    private bool IsBehindNumber => _left.Any(token => token.IsNumber) && _tokens[_at].Text.Length > 1 && IsNoStreet;

    // Front Street and Rear Lane are streets.
    private bool IsNoStreet => !words.IsEnglish || Next() is null || Next()!.IsMark;

    // 3º B: a floor and a door.
    private bool Counted()
    {
        var token = _tokens[_at];
        if (
            token.Kind != TokenKind.Ordinal
            || !(words.Speaks("es") || words.Speaks("pt") || words.Speaks("ca"))
            || !(hasNumber || _left.Count > 0)
        )
        {
            return false;
        }

        if (Next() is { IsLetter: true } letter)
        {
            Take(UnitKind.Level, token.Text, 1);
            return Take(UnitKind.Unit, letter.Text, 1);
        }

        var second = Next() is { Kind: TokenKind.Ordinal };
        var isLast = Next() is null || words.Has(Next()!.Text, WordKind.Side) || second;
        return isLast && Take(_parts.Any(part => part.Kind == UnitKind.Level) ? UnitKind.Unit : UnitKind.Level, token.Text, 1);
    }

    // Which door: tv, izq, rechts.
    private bool Side()
    {
        var token = _tokens[_at];
        var isBehind = _parts.Count > 0 || _left.Any(one => one.IsNumber);
        return isBehind
            && token.IsWord
            && token.Text.Length > 1
            && IsNoStreet
            && words.Meanings(_tokens, _at, WordKind.Side, out var length) is { Count: > 0 } meanings
            && Take(UnitKind.Side, meanings[0].Substring(3), length);
    }
}
