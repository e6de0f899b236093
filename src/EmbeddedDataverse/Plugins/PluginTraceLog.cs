using System.Globalization;
using System.Text;

namespace MatterportForDataverse.EmbeddedDataverse.Plugins;

/// <summary>The trace of the plug-ins of one execution; of a longer one only the last 10 KB are kept, as on the platform.</summary>
public sealed class PluginTraceLog(string source)
{
    private const int MaxLength = 10 * 1024;
    private readonly StringBuilder _text = new();

    /// <summary>The plug-in class of an asynchronous job; empty for a request from outside.</summary>
    public string Source { get; } = source;

    /// <summary>The lines that were traced.</summary>
    public string Text => _text.ToString();

    internal void Add(string format, object[]? values)
    {
        _text.AppendLine(values is { Length: > 0 } ? string.Format(CultureInfo.InvariantCulture, format, values) : format);
        if (_text.Length > MaxLength)
        {
            _text.Remove(0, _text.Length - MaxLength);
        }
    }
}
