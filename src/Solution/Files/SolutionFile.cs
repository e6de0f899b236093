using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using System.Xml;
using System.Xml.Linq;

namespace MatterportForDataverse.Solution.Files;

/// <summary>One file of an unpacked solution. It is read once, whoever asks; what was read is never changed.</summary>
public sealed class SolutionFile
{
    private const string Managed = "_managed.xml";
    private static readonly string[] TextEndings = [".xml", ".json", ".js", ".css", ".html", ".htm", ".svg", ".resx", ".xsl", ".xaml"];

    private readonly Lazy<(XElement? Xml, JsonObject? Json, string? Error)> _read;

    /// <summary>Takes the file; its content is read when somebody asks for it.</summary>
    /// <param name="path">Relative to the solution's folder, with forward slashes.</param>
    /// <param name="content">Line ends and byte order mark of a text do not matter: the file is the same on every machine.</param>
    public SolutionFile(string path, byte[] content)
    {
        Path = path;
        Kind = FileLayout.KindOf(path);
        Content = IsText && Utf8.IsValid(content) ? Encoding.UTF8.GetBytes(Plain(content)) : content;
        _read = new(Read);
    }

    /// <summary>Relative to the solution's folder, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>What the file is, told from its path.</summary>
    public FileKind Kind { get; }

    /// <summary>The bytes: a text has line feeds and no byte order mark.</summary>
    public byte[] Content { get; }

    /// <summary>The content as text.</summary>
    public string Text => Encoding.UTF8.GetString(Content);

    /// <summary>The root element; null where the file is not XML or cannot be read.</summary>
    public XElement? Xml => _read.Value.Xml;

    /// <summary>The object in the file; null where it is not JSON or cannot be read.</summary>
    public JsonObject? Json => _read.Value.Json;

    /// <summary>Why the file cannot be read, in a sentence; null where it can.</summary>
    public string? ReadError => IsText && !Utf8.IsValid(Content) ? "It is not UTF-8." : _read.Value.Error;

    /// <summary>
    /// Whether it is the rendering of a form, app or site map that only a managed package gets, instead of the file beside it.
    /// </summary>
    public bool IsManagedRendering =>
        Path.EndsWith(Managed, StringComparison.Ordinal) && Kind is FileKind.Form or FileKind.App or FileKind.SiteMap;

    /// <summary>The path of the file beside a managed rendering; else the file's own.</summary>
    public string UnmanagedPath => IsManagedRendering ? Path[..^Managed.Length] + ".xml" : Path;

    /// <summary>The folder below the first one: that of a form's table, of a parameter's custom API.</summary>
    public string Folder => Path.Split('/')[1];

    /// <summary>The root element, for a reader that cannot do without.</summary>
    /// <exception cref="SolutionFileException">The file is not XML or cannot be read.</exception>
    public XElement Root() => Xml ?? throw Refuse($"it cannot be read: {ReadError ?? "It is not XML."}");

    /// <summary>An exception that names this file.</summary>
    /// <param name="why">What is wrong with it, in a sentence.</param>
    public SolutionFileException Refuse(string why) => new(Path, why);

    private bool IsText => TextEndings.Any(ending => Path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static string Plain(byte[] content) => Encoding.UTF8.GetString(content).TrimStart('\uFEFF').ReplaceLineEndings("\n");

    private (XElement?, JsonObject?, string?) Read()
    {
        try
        {
            return Path.EndsWith(".json", StringComparison.Ordinal) ? (null, ReadJson(), null)
                : FileLayout.PatternOf(Path)?.Root is not null ? (XDocument.Parse(Text).Root, null, null)
                : (null, null, null);
        }
        catch (Exception error) when (error is XmlException or JsonException)
        {
            return (null, null, error.Message);
        }
    }

    // An export writes a connector's part without content as an empty file.
    private JsonObject? ReadJson() =>
        Content.Length == 0 && Kind == FileKind.ConnectorPart
            ? null
            : JsonNode.Parse(Text) as JsonObject
                ?? (Kind == FileKind.ConnectorPart ? null : throw new JsonException("It holds no object."));
}
