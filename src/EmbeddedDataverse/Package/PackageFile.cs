using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace MatterportForDataverse.EmbeddedDataverse.Package;

/// <summary>One XML file of the package, with reading that names the file when something is amiss.</summary>
internal sealed class PackageFile
{
    private PackageFile(string name, XElement root) => (Name, Root) = (name, root);

    public string Name { get; }

    public XElement Root { get; }

    public static PackageFile Read(string folder, string path)
    {
        var name = Path.GetRelativePath(folder, path).Replace('\\', '/');
        try
        {
            return new(name, XDocument.Load(path).Root!);
        }
        catch (XmlException wrong)
        {
            throw new PackageException(name, $"not well-formed XML: {wrong.Message}");
        }
    }

    public static IEnumerable<PackageFile> All(
        string folder,
        string under,
        string pattern,
        SearchOption depth = SearchOption.TopDirectoryOnly
    )
    {
        var place = Path.Combine(folder, under);
        return Directory.Exists(place)
            ? Directory.EnumerateFiles(place, pattern, depth).Order(StringComparer.Ordinal).Select(path => Read(folder, path))
            : [];
    }

    public string Text(XElement element, string child) => Optional(element, child) ?? throw Refuse($"<{element.Name}> has no <{child}>.");

    public static string? Optional(XElement element, string child) =>
        element.Element(child)?.Value is { Length: > 0 } text ? text.Trim() : null;

    public string Attribute(XElement element, string name) =>
        (string?)element.Attribute(name) ?? throw Refuse($"<{element.Name}> has no attribute {name}.");

    public int Number(XElement element, string child) => Integer(Text(element, child), child);

    public int Number(XElement element, string child, int otherwise) =>
        Optional(element, child) is { } text ? Integer(text, child) : otherwise;

    public int Integer(string text, string what) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Refuse($"{what} '{text}' is no whole number.");

    public decimal? Decimal(XElement element, string child) =>
        Optional(element, child) is not { } text ? null
        : decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
        : throw Refuse($"{child} '{text}' is no number.");

    public Guid Id(string text) => Guid.TryParse(text, out var id) ? id : throw Refuse($"'{text}' is no id.");

    public bool Flag(XElement element, string child, bool otherwise = false) =>
        Optional(element, child) switch
        {
            null => otherwise,
            "1" => true,
            "0" => false,
            var text => throw Refuse($"<{child}> is '{text}', neither 0 nor 1."),
        };

    public PackageException Refuse(string why) => new(Name, why);
}
