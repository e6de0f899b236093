using System.Globalization;
using System.Text;

namespace MatterportForDataverse.EmbeddedDataverse.Plugins;

/// <summary>What the plug-ins of one execution traced; like the platform's, only the last 10 KB are kept.</summary>
public sealed class PluginTraceLog(string source)
{
    private const int Longest = 10 * 1024;
    private readonly StringBuilder text = new();

    /// <summary>The plug-in class of an asynchronous job; empty for a request from outside.</summary>
    public string Source { get; } = source;

    /// <summary>The text.</summary>
    public string Text => text.ToString();

    internal void Add(string format, object[]? values)
    {
        text.AppendLine(values is { Length: > 0 } ? string.Format(CultureInfo.InvariantCulture, format, values) : format);
        if (text.Length > Longest)
        {
            text.Remove(0, text.Length - Longest);
        }
    }
}
