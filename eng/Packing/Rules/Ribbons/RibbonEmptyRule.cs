using System.Xml.Linq;
using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Elements;

namespace MatterportForDataverse.Packing.Rules.Ribbons;

/// <summary>A command that does nothing is a button that does nothing; a rule that asks nothing is always true.</summary>
internal sealed class RibbonEmptyRule()
    : MeaningRule("ribbon.empty", "A change of a ribbon without a control, a command without an action, or a rule that asks nothing.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from ribbon in solution.Ribbons
        from part in ribbon.Xml.Descendants()
        where !part.HasElements && HasToHoldSomething(part)
        select new Violation(
            ribbon,
            $"{part.Name.LocalName} {(part.Attr("Id") is { Length: > 0 } id ? id : part.Parent.Attr("Id"))} is empty."
        );

    private static bool HasToHoldSomething(XElement part) =>
        part.Name.LocalName is "CommandUIDefinition" or "Actions"
        || (part.Name.LocalName is "EnableRule" or "DisplayRule" && part.Ancestors("RuleDefinitions").Any());
}
