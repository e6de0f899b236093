using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Ribbons;

namespace MatterportForDataverse.Packing.Rules.Ribbons;

/// <summary>A button calls a command of its own ribbon, or one of the platform's.</summary>
internal sealed class RibbonUnknownCommandRule()
    : MeaningRule("ribbon.unknown-command", "A button of a ribbon that calls a command which the ribbon does not define.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from ribbon in solution.Ribbons
        from button in ribbon.Actions.SelectMany(action => action.Xml.Descendants())
        where button.Attribute("Command") is not null
        let command = button.Attr("Command")
        where
            !command.StartsWith(RibbonDefinition.PlatformPrefix, StringComparison.Ordinal)
            && ribbon.Commands.All(known => known.Id != command)
        select new Violation(
            ribbon,
            $"{button.Name.LocalName} {button.Attr("Id")} calls the command {command}, which the ribbon does not define."
        );
}
