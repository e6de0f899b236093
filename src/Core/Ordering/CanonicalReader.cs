using System.Globalization;
using System.Text;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>Reads what <see cref="CanonicalJson"/> wrote. What it lets pass is not proved canonical: that takes writing it again.</summary>
/// <param name="text">The text.</param>
internal sealed class CanonicalReader(string text)
{
    private const int Depth = 8;
    private int _at;

    /// <summary>The tree in a text.</summary>
    /// <exception cref="FormatException">The text is none that was written so.</exception>
    public static object? Read(string text)
    {
        var reader = new CanonicalReader(text);
        var value = reader.Value(Depth);
        return reader._at == text.Length ? value : throw new FormatException("Something follows.");
    }

    private char Next => _at < text.Length ? text[_at] : throw new FormatException("It breaks off.");

    private object? Value(int depth) =>
        depth == 0
            ? throw new FormatException("It is too deep.")
            : Next switch
            {
                '"' => Text(),
                '{' => Members(depth),
                '[' => Items(depth),
                'n' => Word("null", null),
                't' => Word("true", true),
                'f' => Word("false", false),
                _ => Number(),
            };

    private object? Word(string word, object? value)
    {
        foreach (var character in word)
        {
            Take(character);
        }

        return value;
    }

    private int Number()
    {
        var digits = new StringBuilder();
        while (Next is '-' or (>= '0' and <= '9'))
        {
            digits.Append(text[_at++]);
        }

        return int.TryParse(digits.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException("It has no number here.");
    }

    private Dictionary<string, object?> Members(int depth)
    {
        var members = new Dictionary<string, object?>(StringComparer.Ordinal);
        Sequence(
            '}',
            () =>
            {
                var key = Text();
                Take(':');
                if (members.ContainsKey(key))
                {
                    throw new FormatException("A key comes twice.");
                }

                members.Add(key, Value(depth - 1));
            }
        );
        return members;
    }

    private List<object?> Items(int depth)
    {
        var items = new List<object?>();
        Sequence(']', () => items.Add(Value(depth - 1)));
        return items;
    }

    private void Sequence(char close, Action item)
    {
        _at++;
        if (Next == close)
        {
            _at++;
            return;
        }

        item();
        while (Next == ',')
        {
            _at++;
            item();
        }

        Take(close);
    }

    private string Text()
    {
        Take('"');
        var characters = new StringBuilder();
        while (Next != '"')
        {
            characters.Append(Next == '\\' ? Escaped() : text[_at++]);
        }

        _at++;
        return characters.ToString();
    }

    private char Escaped()
    {
        _at++;
        if (Next != 'u')
        {
            return text[_at++];
        }

        _at++;
        var digits = text.Substring(_at, Math.Min(4, text.Length - _at));
        _at += digits.Length;
        return ushort.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            ? (char)code
            : throw new FormatException("It has no character here.");
    }

    private void Take(char expected)
    {
        if (Next != expected)
        {
            throw new FormatException($"It has no {expected} here.");
        }

        _at++;
    }
}
