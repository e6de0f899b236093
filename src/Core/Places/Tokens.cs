namespace MatterportForDataverse.Core.Places;

/// <summary>Takes text apart into words, numbers and signs.</summary>
internal static class Tokens
{
    private static readonly HashSet<string> Ordinals = new("st nd rd th er re eme ieme ier iere".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Elided = new(
        "c d j l m n qu s t dell dall all nell sull sant coll".Split(' '),
        StringComparer.Ordinal
    );
    private static readonly HashSet<char> HanMarkers = [.. "号號室楼樓层層階弄巷栋棟幢丁番地段座"];

    /// <summary>The tokens of the text, in their order.</summary>
    public static IReadOnlyList<Token> Of(string? text)
    {
        var original = text ?? "";
        var isForeign = original.Any(Letters.IsTransliterated);
        var plain = PlainText.Of(original);
        var tokens = new List<Token>();
        var at = 0;
        while (at < plain.Length)
        {
            at = char.IsLetterOrDigit(plain[at]) ? Word(plain, at, isForeign, tokens) : Sign(plain, at, tokens);
        }

        return tokens;
    }

    private static int Sign(string plain, int at, List<Token> tokens)
    {
        var sign = plain[at];
        if (sign is '/' or '-' or '#')
        {
            tokens.Add(new Token(TokenKind.Mark, sign.ToString()));
        }
        else if (sign == '&')
        {
            tokens.Add(new Token(TokenKind.Word, "&"));
        }
        else if (sign == '.' && tokens.Count > 0 && at > 0 && char.IsLetterOrDigit(plain[at - 1]))
        {
            tokens[tokens.Count - 1] = tokens[tokens.Count - 1] with { HasDot = true };
        }

        return at + 1;
    }

    private static int Word(string plain, int at, bool isForeign, List<Token> tokens)
    {
        var glued = at > 0 && char.IsLetterOrDigit(plain[at - 1]);
        var end = char.IsDigit(plain[at]) ? EndOfNumber(plain, at) : EndOfWord(plain, at);
        var text = plain.Substring(at, end - at).Replace("s's", "s").Replace(".", "").Replace("'", "");
        var token = char.IsDigit(plain[at]) ? Number(text) : Named(text);
        var ordinal = end < plain.Length && plain[end] == 'º' && token.IsNumber;
        tokens.Add(
            token with
            {
                Kind = ordinal ? TokenKind.Ordinal : token.Kind,
                IsGlued = glued,
                IsTransliterated = isForeign && token.Kind == TokenKind.Word,
            }
        );
        // The apostrophe of an article parts two words; another one joins them.
        return end < plain.Length && plain[end] is '\'' or 'º' ? end + 1 : end;
    }

    private static int EndOfNumber(string plain, int at)
    {
        var end = at;
        while (end < plain.Length && char.IsDigit(plain[end]))
        {
            end++;
        }

        while (end < plain.Length && char.IsLetterOrDigit(plain[end]) && !Letters.IsHan(plain[end]) && plain[end] != 'º')
        {
            end++;
        }

        return end;
    }

    private static int EndOfWord(string plain, int at)
    {
        if (HanMarkers.Contains(plain[at]) && at > 0 && char.IsDigit(plain[at - 1]))
        {
            return at
                + (
                    plain.Substring(at).StartsWith("丁目", StringComparison.Ordinal)
                    || plain.Substring(at).StartsWith("番地", StringComparison.Ordinal)
                        ? 2
                        : 1
                );
        }

        var isHan = Letters.IsHan(plain[at]);
        var end = at;
        while (end < plain.Length && Goes(plain, at, end, isHan))
        {
            end++;
        }

        return end;
    }

    private static bool Goes(string plain, int start, int at, bool isHan)
    {
        var letter = plain[at];
        if (letter == '.')
        {
            return JoinsDot(plain, start, at);
        }

        if (letter == '\'')
        {
            return at + 1 < plain.Length && char.IsLetter(plain[at + 1]) && !Elided.Contains(plain.Substring(start, at - start));
        }

        return letter != 'º' && char.IsLetterOrDigit(letter) && Letters.IsHan(letter) == isHan && !(isHan && char.IsDigit(letter));
    }

    // P.zza and r.d.c. are one word; St.Mary is two.
    private static bool JoinsDot(string plain, int start, int at)
    {
        if (at + 1 >= plain.Length || !char.IsLetter(plain[at + 1]) || (at - start > 1 && plain[at - 2] != '.'))
        {
            return false;
        }

        var end = at + 1;
        while (end < plain.Length && char.IsLetter(plain[end]))
        {
            end++;
        }

        return end - at - 1 <= 3;
    }

    private static Token Number(string text)
    {
        var digits = new string(text.TakeWhile(char.IsDigit).ToArray());
        var rest = text.Substring(digits.Length);
        var value = digits.TrimStart('0') is { Length: > 0 } trimmed ? trimmed : "0";
        return Ordinals.Contains(rest) && !(rest == "er" && digits.Length > 2) ? new Token(TokenKind.Ordinal, value)
            : rest.Length <= 1 || rest is "bis" or "ter" or "quater" ? new Token(TokenKind.Number, value, rest)
            : rest.All(char.IsLetter) ? new Token(TokenKind.Number, value, rest)
            : new Token(TokenKind.Code, value + rest);
    }

    private static Token Named(string text) => new(text.Any(char.IsDigit) ? TokenKind.Code : TokenKind.Word, text);
}
