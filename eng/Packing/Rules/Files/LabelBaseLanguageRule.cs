using System.Xml.Linq;
using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Packing.Rules.Files;

/// <summary>What has no name in the base language is refused by the import, or nameless in it.</summary>
internal sealed class LabelBaseLanguageRule()
    : MeaningRule(
        "label.base-language",
        "A list of names or labels without the base language of the solution, or a name that is empty in it."
    )
{
    private static readonly string[] Lists =
    [
        "LocalizedNames",
        "LocalizedCollectionNames",
        "displaynames",
        "labels",
        "Titles",
        "displayname",
        "buttonlabeltext",
    ];

    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from file in solution.Tree.Files
        where file.Kind != FileKind.Customizations
        from list in file.Xml.AndBelow()
        where
            Lists.Contains(list.Name.LocalName)
            && IsList(list)
            && !list.Elements().Any(label => Language(label) == solution.Manifest.BaseLanguage && Says(label))
        select new Violation(
            file,
            $"{list.Name.LocalName} of {list.Parent?.Name.LocalName} {Hint(list)}has no text in the base language "
                + $"{solution.Manifest.BaseLanguage}."
        );

    // One entry of displaynames is called displayname, like the list of a custom API; and a picture of a chart has titles that are no
    // labels.
    private static bool IsList(XElement element) =>
        (element.Name.LocalName != "displayname" || element.Attribute("default") is not null)
        && !element.Ancestors("presentationdescription").Any();

    // Cells and sections of forms may have an empty label; names may not be empty.
    private static bool Says(XElement label) => label.Name.LocalName is "label" or "Title" || label.Attr("description").Length > 0;

    private static string Language(XElement label) => label.Attr("languagecode") + label.Attr("LCID");

    private static string Hint(XElement list) => list.Parent?.FirstAttribute is { } first ? $"{first.Value} " : "";
}
