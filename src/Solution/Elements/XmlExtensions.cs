using System.Xml.Linq;

namespace MatterportForDataverse.Solution.Elements;

/// <summary>Short ways to read the platform's XML without asking whether it is there: what is absent reads as empty.</summary>
public static class XmlExtensions
{
    /// <summary>The trimmed text of a child element; empty where it is absent.</summary>
    public static string Text(this XElement? element, string child) => element?.Element(child)?.Value.Trim() ?? "";

    /// <summary>The trimmed text of a child's child element; empty where it is absent.</summary>
    public static string Text(this XElement? element, string child, string grandchild) => element?.Element(child).Text(grandchild) ?? "";

    /// <summary>The trimmed text of an attribute; empty where it is absent.</summary>
    public static string Attr(this XElement? element, string name) => element?.Attribute(name)?.Value.Trim() ?? "";

    /// <summary>The elements of a name below this one, at any depth.</summary>
    public static IEnumerable<XElement> Below(this XElement? element, string name) => element?.Descendants(name) ?? [];

    /// <summary>This element and all below it.</summary>
    public static IEnumerable<XElement> AndBelow(this XElement? element) => element?.DescendantsAndSelf() ?? [];

    /// <summary>An id without braces and in lower case, as ids are compared; empty where the text is none.</summary>
    public static string Id(this string text) => Guid.TryParse(text, out var id) ? id.ToString() : "";

    /// <summary>The parts of a list with commas, without blanks around them.</summary>
    public static IEnumerable<string> List(this string text) =>
        text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
