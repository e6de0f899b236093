using System.Globalization;
using System.Text;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>
/// JSON in one form only: keys by their code units, no white space, and as escapes only quotation marks, backslashes, control characters
/// and halves of characters (UTF-8 has none for these, and two texts would have one hash).
/// </summary>
internal static class CanonicalJson
{
    /// <summary>The text of a tree of nulls, truths, integers, texts, lists and dictionaries.</summary>
    public static string Write(object? value)
    {
        var text = new StringBuilder();
        Write(text, value);
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case bool truth:
                text.Append(truth ? "true" : "false");
                break;
            case int number:
                text.Append(number.ToString(CultureInfo.InvariantCulture));
                break;
            case string characters:
                Quote(text, characters);
                break;
            case IReadOnlyDictionary<string, object?> members:
                Join(text, '{', members.OrderBy(member => member.Key, StringComparer.Ordinal), '}', Member);
                break;
            case IReadOnlyList<object?> items:
                Join(text, '[', items, ']', Write);
                break;
            default:
                throw new ArgumentException($"{value.GetType()} has no canonical form.", nameof(value));
        }
    }

    private static void Member(StringBuilder text, KeyValuePair<string, object?> member)
    {
        Quote(text, member.Key);
        text.Append(':');
        Write(text, member.Value);
    }

    private static void Join<T>(StringBuilder text, char open, IEnumerable<T> items, char close, Action<StringBuilder, T> write)
    {
        text.Append(open);
        var isFirst = true;
        foreach (var item in items)
        {
            text.Append(isFirst ? "" : ",");
            isFirst = false;
            write(text, item);
        }

        text.Append(close);
    }

    private static void Quote(StringBuilder text, string characters)
    {
        text.Append('"');
        for (var at = 0; at < characters.Length; at++)
        {
            var character = characters[at];
            if (character is '"' or '\\')
            {
                text.Append('\\').Append(character);
            }
            else if (at + 1 < characters.Length && char.IsSurrogatePair(character, characters[at + 1]))
            {
                text.Append(character).Append(characters[++at]);
            }
            else if (char.IsControl(character) || char.IsSurrogate(character))
            {
                text.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                text.Append(character);
            }
        }

        text.Append('"');
    }
}
