using System.Xml.Linq;
using MatterportForDataverse.EmbeddedDataverse.Package;

namespace MatterportForDataverse.Preview.App;

/// <summary>Reading that refuses what it does not know, so that nothing of the package is dropped unseen.</summary>
internal static class Knowledge
{
    // The package's base language; every label has it.
    private const string English = "1033";

    /// <summary>Refuses children and attributes that are not named.</summary>
    /// <exception cref="PackageException">There is one more.</exception>
    public static void Knows(this PackageFile file, XElement element, string children, string attributes = "")
    {
        var (elements, names) = (children.Split(' '), attributes.Split(' '));
        if (element.Elements().FirstOrDefault(child => !elements.Contains(child.Name.LocalName)) is { } child)
        {
            throw file.Refuse($"the preview does not know <{child.Name.LocalName}> in <{element.Name.LocalName}>.");
        }

        if (element.Attributes().FirstOrDefault(one => !one.IsNamespaceDeclaration && !names.Contains(one.Name.LocalName)) is { } attribute)
        {
            throw file.Refuse($"the preview does not know the attribute {attribute.Name.LocalName} of <{element.Name.LocalName}>.");
        }
    }

    /// <summary>The only child of that name.</summary>
    /// <exception cref="PackageException">There is none, or more than one.</exception>
    public static XElement One(this PackageFile file, XElement element, string child) =>
        element.Elements(child).ToList() switch
        {
            [var only] => only,
            [] => throw file.Refuse($"<{element.Name.LocalName}> has no <{child}>."),
            _ => throw file.Refuse($"<{element.Name.LocalName}> has more than one <{child}>."),
        };

    /// <summary>A text in English: the description (or Title) of the label inside a child.</summary>
    /// <exception cref="PackageException">There is none.</exception>
    public static string Label(this PackageFile file, XElement element, string child) =>
        OptionalLabel(element, child) ?? throw file.Refuse($"<{element.Name.LocalName}> has no <{child}> in English ({English}).");

    /// <summary>A text in English, or null.</summary>
    public static string? OptionalLabel(XElement element, string child) =>
        element
            .Elements(child)
            .Elements()
            .Where(label => ((string?)label.Attribute("languagecode") ?? (string?)label.Attribute("LCID")) == English)
            .Select(label => (string?)label.Attribute("description") ?? (string?)label.Attribute("Title"))
            .FirstOrDefault();

    /// <summary>An id as the preview writes all of them: lower case, no braces.</summary>
    public static string IdText(this PackageFile file, string text) => file.Id(text).ToString("D");

    /// <summary>An attribute that says true or false.</summary>
    /// <exception cref="PackageException">It says something else.</exception>
    public static bool Says(this PackageFile file, XElement element, string attribute, bool otherwise) =>
        file.TrueOrFalse((string?)element.Attribute(attribute), attribute, otherwise);

    /// <summary>A child that says true or false.</summary>
    /// <exception cref="PackageException">It says something else.</exception>
    public static bool SaysInside(this PackageFile file, XElement element, string child, bool otherwise) =>
        file.TrueOrFalse(PackageFile.Optional(element, child), child, otherwise);

    private static bool TrueOrFalse(this PackageFile file, string? text, string what, bool otherwise) =>
        text switch
        {
            null => otherwise,
            "true" or "1" => true,
            "false" or "0" => false,
            _ => throw file.Refuse($"{what} is '{text}', neither true nor false."),
        };
}
