using System.Globalization;
using System.Text.RegularExpressions;

namespace MatterportForDataverse.Packing.Shapes;

/// <summary>What a text or an attribute may hold: a kind of value (<c>flag</c>, <c>int</c>, …) or words with bars between them.</summary>
internal sealed class ValueShape
{
    private static readonly Dictionary<string, (string Called, Func<string, bool> Fits)> Kinds = new()
    {
        ["flag"] = ("0 or 1", value => value is "0" or "1"),
        ["boolean"] = ("true or false", value => value is "true" or "false"),
        ["int"] = ("a whole number", value => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)),
        ["number"] = ("a number", value => decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _)),
        ["guid"] = ("an id", value => Guid.TryParse(value, out _)),
        ["version"] = ("a version", value => Regex.IsMatch(value, @"^\d+(\.\d+){1,3}$")),
        ["text"] = ("a text", _ => true),
    };

    private readonly string _kind;
    private readonly bool _mayBeEmpty;
    private readonly string[] _words;

    /// <param name="written">As shapes write it; a question mark at the end lets it be empty.</param>
    public ValueShape(string written)
    {
        _mayBeEmpty = written.EndsWith('?');
        _kind = written.TrimEnd('?');
        _words = Kinds.ContainsKey(_kind) ? [] : _kind.Split('|');
    }

    /// <summary>Whether the value is one of these.</summary>
    public bool Fits(string value) =>
        value.Length == 0 ? _mayBeEmpty
        : _words.Length > 0 ? _words.Contains(value)
        : Kinds[_kind].Fits(value);

    /// <summary>What the value should be, to follow "not".</summary>
    public override string ToString() => _words.Length > 0 ? $"one of {string.Join(", ", _words)}" : Kinds[_kind].Called;
}
