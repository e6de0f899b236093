using MatterportForDataverse.Packing.Model;

namespace MatterportForDataverse.Packing.Rules.Ribbons;

/// <summary>A command names rules that its ribbon, or the platform, defines.</summary>
internal sealed class RibbonRules()
    : Rule("ribbon.unknown-rule", "A command of a ribbon that names a rule which the ribbon does not define.")
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from ribbon in solution.Ribbons
        from command in ribbon.Commands
        from rule in command.Below("EnableRule").Concat(command.Below("DisplayRule"))
        where Ribbon.Lacks(ribbon.Rules.Where(definition => definition.Name == rule.Name), rule.Attr("Id"))
        select new Fault(
            ribbon.File,
            $"The command {command.Attr("Id")} names the rule {rule.Attr("Id")}, which the ribbon does not define."
        );
}
