using System.Text;
using MatterportForDataverse.EmbeddedMatterport.Errors;

namespace MatterportForDataverse.EmbeddedMatterport.Search;

/// <summary>Cuts a search in the query_string syntax of Elasticsearch into tokens.</summary>
internal sealed class SearchLexer(string text)
{
    private int _at;

    public List<SearchToken> Read()
    {
        var tokens = new List<SearchToken>();
        for (var token = Next(); ; token = Next())
        {
            tokens.Add(token);
            if (token.Kind == SearchTokenKind.End)
            {
                return tokens;
            }
        }
    }

    private SearchToken Next()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }

        if (_at >= text.Length)
        {
            return new(SearchTokenKind.End, "");
        }

        var c = text[_at];
        switch (c)
        {
            case ':':
                return Take(SearchTokenKind.Colon, 1);
            case '(':
                return Take(SearchTokenKind.Open, 1);
            case ')':
                return Take(SearchTokenKind.Close, 1);
            case '+':
                return Take(SearchTokenKind.Plus, 1);
            case '-':
                return Take(SearchTokenKind.Minus, 1);
            case '!':
                return Take(SearchTokenKind.Not, 1);
            case '"':
                return Phrase();
            case '[' or '{':
                return RangeToken();
            case '>' or '<':
                return Take(SearchTokenKind.Compare, _at + 1 < text.Length && text[_at + 1] == '=' ? 2 : 1);
            case '&' when Follows("&&"):
                return Take(SearchTokenKind.And, 2);
            case '|' when Follows("||"):
                return Take(SearchTokenKind.Or, 2);
            case '/':
                throw ApiError.NotSimulated("regular expressions in searches");
            case ']' or '}' or '^' or '~':
                throw SyntaxError($"'{c}' at {_at} has no meaning there");
            default:
                return Word();
        }
    }

    private bool Follows(string sign) => string.CompareOrdinal(text, _at, sign, 0, sign.Length) == 0;

    private SearchToken Take(SearchTokenKind kind, int length)
    {
        _at += length;
        return new(kind, text.Substring(_at - length, length));
    }

    private SearchToken Phrase()
    {
        var phrase = new StringBuilder();
        for (_at++; _at < text.Length; _at++)
        {
            if (text[_at] == '"')
            {
                _at++;
                RefuseFuzziness();
                return new(SearchTokenKind.Phrase, phrase.ToString());
            }
            if (text[_at] == '\\' && ++_at >= text.Length)
            {
                break;
            }

            phrase.Append(text[_at]);
        }
        throw SyntaxError("a quotation mark is not closed");
    }

    private SearchToken Word()
    {
        var word = new StringBuilder();
        var wild = new List<bool>();
        var escaped = false;
        for (; _at < text.Length && !EndsWord(text[_at]); _at++)
        {
            var isEscape = text[_at] == '\\';
            if (isEscape && ++_at >= text.Length)
            {
                throw SyntaxError("it ends with a backslash");
            }

            escaped |= isEscape;
            word.Append(text[_at]);
            wild.Add(!isEscape && text[_at] is '*' or '?' && !isEscape);
        }
        RefuseFuzziness();
        var read = word.ToString();
        return (read, escaped) switch
        {
            ("AND", false) => new(SearchTokenKind.And, read),
            ("OR", false) => new(SearchTokenKind.Or, read),
            ("NOT", false) => new(SearchTokenKind.Not, read),
            _ => new(SearchTokenKind.Word, read, [.. wild]),
        };
    }

    private void RefuseFuzziness()
    {
        if (_at < text.Length && text[_at] is '~' or '^')
        {
            throw ApiError.NotSimulated("fuzzy and boosted terms in searches");
        }
    }

    private static bool EndsWord(char c) => char.IsWhiteSpace(c) || c is ':' or '(' or ')' or '"' or '[' or ']' or '{' or '}' or '^' or '~';

    private SearchToken RangeToken()
    {
        var end = text.IndexOfAny([']', '}'], _at);
        if (end < 0)
        {
            throw SyntaxError("a range is not closed");
        }

        var inner = text[(_at + 1)..end];
        var parts = inner.Split(" TO ", StringSplitOptions.TrimEntries);
        if (parts.Length != 2 || parts[0].Length == 0 || parts[1].Length == 0)
        {
            throw SyntaxError($"the range '{inner}' is not of the form a TO b");
        }

        var range = new SearchRange(Bound(parts[0]), text[_at] == '[', Bound(parts[1]), text[end] == ']');
        _at = end + 1;
        return new(SearchTokenKind.Range, inner, null, range);
    }

    private static string? Bound(string part) => part == "*" ? null : part.Trim('"').Replace("\\", "", StringComparison.Ordinal);

    internal static ApiError SyntaxError(string why) => ApiError.Invalid($"The search cannot be read: {why}");
}
