using MatterportForDataverse.Packing.Model;
using MatterportForDataverse.Packing.Tree;

namespace MatterportForDataverse.Packing.Rules.Commands;

/// <summary>A command's unique name repeats where it stands: prefix__Name!hash!app!table!location, as in public exports.</summary>
internal sealed class CommandNames()
    : Rule("command.name", "A command whose unique name and content name different apps, tables, locations or names.")
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from command in solution.Roots(FileKind.Command)
        let place = $"{command.Xml.Text("appmoduleid", "uniquename")}!{command.Xml.Text("contextvalue")}!{command.Xml.Text("location")}"
        let expected = $"{solution.Prefix}_{command.Xml.Text("name")}!{place}"
        where command.Xml.Attr("uniquename") != expected
        select new Fault(command, $"What the command says makes its unique name {expected}.");
}
