using System.Xml.Linq;

namespace MatterportForDataverse.Packing;

/// <summary>Short ways to read the platform's XML. What is absent reads as empty text: a rule says what is missing.</summary>
internal static class XmlReading
{
    public static string Text(this XElement? element, string child) => element?.Element(child)?.Value.Trim() ?? "";

    public static string Attr(this XElement? element, string name) => element?.Attribute(name)?.Value.Trim() ?? "";

    public static string Text(this XElement? element, string child, string grandchild) => element?.Element(child).Text(grandchild) ?? "";

    public static IEnumerable<XElement> Below(this XElement? element, string name) => element?.Descendants(name) ?? [];

    public static IEnumerable<XElement> AndBelow(this XElement? element) => element?.DescendantsAndSelf() ?? [];

    /// <summary>An id without braces and in lower case, as ids are compared; empty where the text is none.</summary>
    public static string Id(this string text) => Guid.TryParse(text, out var id) ? id.ToString() : "";

    public static IEnumerable<string> List(this string text) =>
        text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static bool Same(this string text, string other) => string.Equals(text, other, StringComparison.OrdinalIgnoreCase);
}
