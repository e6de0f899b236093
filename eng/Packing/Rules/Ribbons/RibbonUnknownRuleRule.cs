using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Ribbons;

namespace MatterportForDataverse.Packing.Rules.Ribbons;

/// <summary>A command names rules that its ribbon, or the platform, defines.</summary>
internal sealed class RibbonUnknownRuleRule()
    : MeaningRule("ribbon.unknown-rule", "A command of a ribbon that names a rule which the ribbon does not define.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from ribbon in solution.Ribbons
        from command in ribbon.Commands
        from rule in command.Rules
        where
            !rule.Id.Text.StartsWith(RibbonDefinition.PlatformPrefix, StringComparison.Ordinal)
            && !ribbon.Rules.Any(known => known.IsEnableRule == rule.IsEnableRule && known.Id.Text == rule.Id.Text)
        select new Violation(ribbon, $"The command {command.Id} names the rule {rule.Id}, which the ribbon does not define.");
}
