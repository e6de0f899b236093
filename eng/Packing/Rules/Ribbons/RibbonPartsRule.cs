using System.Xml.Linq;
using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Elements;

namespace MatterportForDataverse.Packing.Rules.Ribbons;

/// <summary>
/// What a ribbon is made of, as its reference says:
/// https://learn.microsoft.com/previous-versions/dynamicscrm-2016/developers-guide/gg328409(v=crm.8).
/// Every export has all of the sections, used or not.
/// </summary>
internal sealed class RibbonPartsRule() : MeaningRule("ribbon.parts", "A ribbon that lacks one of its sections, or has it twice.")
{
    private static readonly Dictionary<string, string[]> Sections = new()
    {
        ["RibbonDiffXml"] = ["CustomActions", "Templates", "CommandDefinitions", "RuleDefinitions", "LocLabels"],
        ["CommandDefinition"] = ["EnableRules", "DisplayRules", "Actions"],
        ["RuleDefinitions"] = ["TabDisplayRules", "DisplayRules", "EnableRules"],
    };

    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from ribbon in solution.Ribbons
        from part in ribbon.Xml.DescendantsAndSelf()
        from reason in Reasons(part)
        select new Violation(ribbon, reason);

    private static IEnumerable<string> Reasons(XElement part) =>
        Sections
            .GetValueOrDefault(part.Name.LocalName, [])
            .Where(section => part.Elements(section).Count() != 1)
            .Select(section => $"{$"{part.Name.LocalName} {part.Attr("Id")}".Trim()} has not exactly one {section}.");
}
