using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using System.Xml;
using System.Xml.Linq;

namespace MatterportForDataverse.Packing.Tree;

/// <summary>One file of an unpacked solution. It is read once, whoever asks; what was read is never changed.</summary>
internal sealed class SolutionFile
{
    private static readonly string[] TextEndings = [".xml", ".json", ".js", ".css", ".html", ".htm", ".svg", ".resx", ".xsl", ".xaml"];

    private readonly Lazy<(XElement? Xml, JsonObject? Json, string? Fault)> _read;

    /// <param name="path">Relative to the tree, with forward slashes.</param>
    /// <param name="content">Line ends and byte order mark of a text do not matter: the tree is the same on every machine.</param>
    public SolutionFile(string path, byte[] content)
    {
        Path = path;
        Kind = Layout.KindOf(path);
        Content = IsText && Utf8.IsValid(content) ? Encoding.UTF8.GetBytes(Plain(content)) : content;
        _read = new(Read);
    }

    public string Path { get; }

    public FileKind Kind { get; }

    public byte[] Content { get; }

    public string Text => Encoding.UTF8.GetString(Content);

    /// <summary>The root element; null where the file is not XML or cannot be read.</summary>
    public XElement? Xml => _read.Value.Xml;

    /// <summary>The object in the file; null where it is not JSON or cannot be read.</summary>
    public JsonObject? Json => _read.Value.Json;

    /// <summary>Why the file cannot be read; null where it can.</summary>
    public string? Fault => IsText && !Utf8.IsValid(Content) ? "It is not UTF-8." : _read.Value.Fault;

    /// <summary>The rendering that a managed package gets instead of its original.</summary>
    public bool IsTwin =>
        Path.EndsWith("_managed.xml", StringComparison.Ordinal) && Kind is FileKind.Form or FileKind.App or FileKind.SiteMap;

    /// <summary>The path of the original, for a twin; else the file's own.</summary>
    public string OriginalPath => IsTwin ? Path[..^"_managed.xml".Length] + ".xml" : Path;

    /// <summary>The folder below the first one: the table of a form, the API of a parameter.</summary>
    public string Owner => Path.Split('/')[1];

    private bool IsText => TextEndings.Any(ending => Path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static string Plain(byte[] content) => Encoding.UTF8.GetString(content).TrimStart('\uFEFF').ReplaceLineEndings("\n");

    private (XElement?, JsonObject?, string?) Read()
    {
        try
        {
            return Path.EndsWith(".json", StringComparison.Ordinal) ? (null, ReadJson(), null)
                : Layout.PlaceOf(Path)?.Root is not null ? (XDocument.Parse(Text).Root, null, null)
                : (null, null, null);
        }
        catch (Exception fault) when (fault is XmlException or JsonException)
        {
            return (null, null, fault.Message);
        }
    }

    // An export writes a connector's part without content as an empty file.
    private JsonObject? ReadJson() =>
        Content.Length == 0 && Kind == FileKind.ConnectorPart
            ? null
            : JsonNode.Parse(Text) as JsonObject
                ?? (Kind == FileKind.ConnectorPart ? null : throw new JsonException("It holds no object."));
}
