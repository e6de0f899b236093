using System.Xml.Linq;
using MatterportForDataverse.Packing.Model;

namespace MatterportForDataverse.Packing.Rules.Ribbons;

/// <summary>A button calls a command of its own ribbon, or one of the platform's.</summary>
internal sealed class RibbonButtons()
    : Rule("ribbon.unknown-command", "A button of a ribbon that calls a command which the ribbon does not define.")
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from ribbon in solution.Ribbons
        from button in ribbon.Actions.Descendants()
        let command = button.Attr("Command")
        where button.Attribute("Command") is not null && Ribbon.Lacks(ribbon.Commands, command)
        select new Fault(
            ribbon.File,
            $"{button.Name.LocalName} {button.Attr("Id")} calls the command {command}, which the ribbon does not define."
        );
}
