using System.Xml.Linq;
using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Elements;

namespace MatterportForDataverse.Packing.Rules.Ribbons;

/// <summary>
/// What a ribbon is made of, as its reference says:
/// https://learn.microsoft.com/previous-versions/dynamicscrm-2016/developers-guide/gg328409(v=crm.8).
/// Every export has all of the sections, used or not.
/// </summary>
internal sealed class RibbonPartsRule()
    : MeaningRule("ribbon.parts", "A ribbon that lacks one of its sections, or has a part for which there is no place.")
{
    private static readonly Dictionary<string, string[]> Sections = new()
    {
        ["RibbonDiffXml"] = ["CustomActions", "Templates", "CommandDefinitions", "RuleDefinitions", "LocLabels"],
        ["CommandDefinition"] = ["EnableRules", "DisplayRules", "Actions"],
        ["RuleDefinitions"] = ["TabDisplayRules", "DisplayRules", "EnableRules"],
    };

    private static readonly Dictionary<string, string[]> Others = new()
    {
        ["CustomActions"] = ["CustomAction", "HideCustomAction"],
        ["CustomAction"] = ["CommandUIDefinition"],
        ["CommandDefinitions"] = ["CommandDefinition"],
        ["EnableRules"] = ["EnableRule"],
        ["DisplayRules"] = ["DisplayRule"],
        ["Actions"] = ["JavaScriptFunction", "Url"],
        ["LocLabels"] = ["LocLabel"],
        ["LocLabel"] = ["Titles"],
    };

    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from ribbon in solution.Ribbons
        from part in ribbon.Xml.DescendantsAndSelf()
        from reason in Reasons(part)
        select new Violation(ribbon, reason);

    private static IEnumerable<string> Reasons(XElement part)
    {
        var sections = Sections.GetValueOrDefault(part.Name.LocalName, []);
        var known = Others.TryGetValue(part.Name.LocalName, out var others) ? others : sections;
        var (where, names) = (
            $"{part.Name.LocalName} {part.Attr("Id")}".Trim(),
            part.Elements().Select(child => child.Name.LocalName).ToList()
        );
        return sections
            .Where(section => names.Count(name => name == section) != 1)
            .Select(section => $"{where} has not exactly one {section}.")
            .Concat(names.Where(name => known.Length > 0 && !known.Contains(name)).Select(name => $"{where} has no place for {name}."));
    }
}
