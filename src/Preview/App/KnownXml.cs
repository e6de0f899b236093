using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;
using MatterportForDataverse.Solution.Labels;

namespace MatterportForDataverse.Preview.App;

/// <summary>Refuses what the preview does not know, so that nothing of the package is dropped unseen.</summary>
internal static class KnownXml
{
    // The package's base language; every label has it.
    private const string Language = "1033";

    /// <summary>Refuses children and attributes that are not named.</summary>
    /// <param name="part">What the preview reads.</param>
    /// <param name="children">Names of child elements, each of which may be there once; with ! it has to be, with * as often as it
    /// likes.</param>
    /// <param name="attributes">Names of attributes.</param>
    /// <param name="at">The path of the element below the part; empty for the part itself.</param>
    /// <exception cref="SolutionFileException">There is one more, or one is missing.</exception>
    public static void Knows(this SolutionElement part, string children, string attributes = "", string at = "")
    {
        var names = at.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (names.Aggregate((XElement?)part.Xml, (element, name) => element?.Element(name)) is { } element)
        {
            part.File.Knows(element, children, attributes);
        }
    }

    /// <summary>Refuses children and attributes of an element that are not named.</summary>
    /// <exception cref="SolutionFileException">There is one more, or one is missing.</exception>
    public static void Knows(this SolutionFile file, XElement element, string children, string attributes = "")
    {
        var (elements, names) = (children.Split(' '), attributes.Split(' '));
        var allowed = elements.Select(name => name.TrimEnd('!', '*')).ToList();
        if (element.Elements().FirstOrDefault(child => !allowed.Contains(child.Name.LocalName)) is { } child)
        {
            throw file.Refuse($"the preview does not know <{child.Name.LocalName}> in <{element.Name.LocalName}>.");
        }

        if (element.Attributes().FirstOrDefault(one => !one.IsNamespaceDeclaration && !names.Contains(one.Name.LocalName)) is { } attribute)
        {
            throw file.Refuse($"the preview does not know the attribute {attribute.Name.LocalName} of <{element.Name.LocalName}>.");
        }

        foreach (var name in elements.Where(name => name.Length > 0 && !name.EndsWith('*')))
        {
            Once(file, element, name.TrimEnd('!'), name.EndsWith('!'));
        }
    }

    /// <summary>The text in English.</summary>
    /// <exception cref="SolutionFileException">There is none.</exception>
    public static string English(this LabelList labels) => labels.Required(Language);

    /// <summary>The text in English; null where there is none.</summary>
    public static string? OptionalEnglish(this LabelList labels) => labels.In(Language);

    private static void Once(SolutionFile file, XElement element, string child, bool isNeeded)
    {
        var count = element.Elements(child).Count();
        if (count > 1 || (count == 0 && isNeeded))
        {
            throw file.Refuse($"<{element.Name.LocalName}> has {(count == 0 ? "no" : "more than one")} <{child}>.");
        }
    }
}
