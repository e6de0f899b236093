using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace MatterportForDataverse.Product.Tests.Flows;

/// <summary>
/// Evaluates the expressions that our flows use, as the workflow definition language says, and refuses everything else.
/// </summary>
/// <param name="call">What a function gives for its arguments.</param>
internal sealed class FlowExpression(Func<string, JsonNode?[], JsonNode?> call)
{
    private string _text = "";
    private int _at;

    /// <summary>The value of a field of a definition: an expression, a text with expressions in it, or what it says.</summary>
    public JsonNode? Evaluate(JsonNode? field) =>
        field switch
        {
            JsonObject fields => new JsonObject(fields.Select(one => KeyValuePair.Create(one.Key, Evaluate(one.Value)?.DeepClone()))),
            JsonArray items => new JsonArray([.. items.Select(item => Evaluate(item)?.DeepClone())]),
            JsonValue value when value.TryGetValue<string>(out var text) => OfText(text),
            _ => field?.DeepClone(),
        };

    public static string Text(JsonNode? value) =>
        value?.GetValueKind() == System.Text.Json.JsonValueKind.String ? value.GetValue<string>() : value?.ToJsonString() ?? "";

    private JsonNode? OfText(string text)
    {
        if (text.StartsWith('@') && !text.StartsWith("@{", StringComparison.Ordinal))
        {
            return Parse(text[1..]);
        }

        var result = new StringBuilder();
        for (var from = 0; from < text.Length; )
        {
            var begin = text.IndexOf("@{", from, StringComparison.Ordinal);
            result.Append(text, from, (begin < 0 ? text.Length : begin) - from);
            if (begin < 0)
            {
                break;
            }

            (_text, _at) = (text, begin + 2);
            result.Append(Text(Value()));
            Take('}');
            from = _at;
        }

        return result.ToString();
    }

    private JsonNode? Parse(string text)
    {
        (_text, _at) = (text, 0);
        var value = Value();
        return _at == text.Length ? value : throw Wrong();
    }

    private JsonNode? Value()
    {
        Blank();
        var value =
            Peek == '\'' ? Quoted()
            : char.IsDigit(Peek) || Peek == '-' ? Number()
            : Named();
        for (; ; )
        {
            Blank();
            var isLenient = Peek == '?';
            _at += isLenient ? 1 : 0;
            if (Peek != '[')
            {
                return value;
            }

            _at++;
            var name = Text(Value());
            Take(']');
            value =
                value is JsonObject fields && fields.TryGetPropertyValue(name, out var found) ? found
                : isLenient && value is null or JsonObject ? null
                : throw new InvalidOperationException($"{_text} reads {name} of {value?.ToJsonString() ?? "nothing"}.");
        }
    }

    private JsonNode? Named()
    {
        var begin = _at;
        while (char.IsLetter(Peek))
        {
            _at++;
        }

        var name = _text[begin.._at];
        if (Peek != '(')
        {
            return name switch
            {
                "true" => true,
                "false" => false,
                "null" => null,
                _ => throw Wrong(),
            };
        }

        _at++;
        var arguments = new List<JsonNode?>();
        for (Blank(); Peek != ')'; Blank())
        {
            if (arguments.Count > 0)
            {
                Take(',');
            }

            // A function may evaluate others: it must find its place again.
            arguments.Add(Value());
        }

        _at++;
        var (text, at) = (_text, _at);
        var value = call(name, [.. arguments]);
        (_text, _at) = (text, at);
        return value;
    }

    private JsonValue Quoted()
    {
        var text = new StringBuilder();
        for (_at++; ; _at++)
        {
            if (Peek == '\'' && ++_at >= 0 && Peek != '\'')
            {
                return JsonValue.Create(text.ToString());
            }

            text.Append(Peek == '\0' ? throw Wrong() : Peek);
        }
    }

    private JsonValue Number()
    {
        var begin = _at++;
        while (char.IsDigit(Peek))
        {
            _at++;
        }

        return JsonValue.Create(int.Parse(_text.AsSpan(begin, _at - begin), CultureInfo.InvariantCulture));
    }

    private char Peek => _at < _text.Length ? _text[_at] : '\0';

    private void Blank()
    {
        while (Peek == ' ')
        {
            _at++;
        }
    }

    private void Take(char expected)
    {
        Blank();
        _at = Peek == expected ? _at + 1 : throw Wrong();
    }

    private InvalidOperationException Wrong() => new($"{_text} cannot be read at {_at}.");
}
