using System.Text;
using System.Xml.Linq;

namespace MatterportForDataverse.Packing.Zip;

/// <summary>
/// The list of parts of a package: a default for each ending, a line for each part without one, as in public exports
/// (https://learn.microsoft.com/openspecs/office_standards/ms-oe376/ says what the parts of such a list mean).
/// </summary>
internal static class ContentTypes
{
    public const string Name = "[Content_Types].xml";

    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    public static byte[] For(IEnumerable<string> parts)
    {
        var names = parts.Order(StringComparer.Ordinal).ToList();
        var endings = names
            .Select(Path.GetExtension)
            .Where(ending => !string.IsNullOrEmpty(ending))
            .Select(ending => ending![1..])
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(ending => ending != "xml");
        var root = new XElement(
            Types + "Types",
            endings.Prepend("xml").Select(ending => Part("Default", "Extension", ending)),
            names.Where(name => !Path.HasExtension(name)).Select(name => Part("Override", "PartName", $"/{name}"))
        );
        return Encoding.UTF8.GetBytes($"""<?xml version="1.0" encoding="utf-8"?>{root.ToString(SaveOptions.DisableFormatting)}""");
    }

    private static XElement Part(string element, string attribute, string value) =>
        new(Types + element, new XAttribute(attribute, value), new XAttribute("ContentType", "application/octet-stream"));
}
