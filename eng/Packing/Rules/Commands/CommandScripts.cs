using System.Xml.Linq;
using MatterportForDataverse.Packing.Model;
using MatterportForDataverse.Packing.Tree;

namespace MatterportForDataverse.Packing.Rules.Commands;

/// <summary>A command that runs a script names a web resource by id, and a function that it offers.</summary>
internal sealed class CommandScripts()
    : Rule(
        "command.unknown-function",
        "A command whose script is no web resource of the solution, or whose function that script does not offer."
    )
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from command in solution.Roots(FileKind.Command)
        where command.Xml.Text("onclickeventtype") == "2"
        let reason = Reason(command.Xml!, solution)
        where reason is not null
        select new Fault(command, $"The command calls {reason}.");

    private static string? Reason(XElement command, Solution solution)
    {
        var id = command.Text("onclickeventjavascriptwebresourceid", "webresourceid");
        var function = command.Text("onclickeventjavascriptfunctionname");
        var script = solution.WebResources.Values.FirstOrDefault(file => file.Xml.Text("WebResourceId").Id() == id.Id());
        return solution.NotCallable(script?.Xml.Text("Name") ?? id, function);
    }
}
