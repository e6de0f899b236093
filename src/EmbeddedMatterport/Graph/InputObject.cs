using System.Globalization;

namespace MatterportForDataverse.EmbeddedMatterport.Graph;

/// <summary>An input object: a key that is not there was not written by the caller.</summary>
internal readonly struct InputObject(IDictionary<string, object?> values)
{
    public bool Has(string key) => values.ContainsKey(key);

    public object? Value(string key) => values.TryGetValue(key, out var value) ? value : null;

    public string? Text(string key) => Value(key)?.ToString();

    public bool? Flag(string key) => Value(key) as bool?;

    public double? Double(string key) => Value(key) is { } value ? Convert.ToDouble(value, CultureInfo.InvariantCulture) : null;

    public InputObject? Object(string key) => Value(key) is IDictionary<string, object?> inner ? new InputObject(inner) : null;

    public IReadOnlyList<string>? Texts(string key) =>
        Value(key) is IEnumerable<object?> list ? [.. list.OfType<object>().Select(item => item.ToString()!)] : null;

    /// <summary>What a patch makes of a text: absent or null leaves it, the empty text clears it.</summary>
    public string? Patch(string key, string? before) =>
        Text(key) switch
        {
            null => before,
            "" => null,
            var text => text,
        };
}
