using System.Xml.Linq;
using MatterportForDataverse.Packing.Model;
using MatterportForDataverse.Packing.Tree;

namespace MatterportForDataverse.Packing.Rules.Commands;

/// <summary>A command stands in an app, on a table of that app.</summary>
internal sealed class CommandPlaces()
    : Rule("command.unknown-place", "A command of an app or on a table that is not there, or at a location that does not exist.")
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from command in solution.Roots(FileKind.Command)
        from reason in Reasons(command.Xml!, solution)
        select new Fault(command, reason);

    private static IEnumerable<string> Reasons(XElement command, Solution solution)
    {
        if (command.Text("appmoduleid", "uniquename") is { Length: > 0 } app && !solution.Apps.ContainsKey(app))
        {
            yield return $"The command belongs to the app {app}, which is not in the solution.";
        }

        var tables = new[] { command.Text("contextentity", "logicalname"), command.Text("contextvalue") }.Distinct();
        foreach (var table in tables.Where(table => command.Text("context") == "1" && !solution.HasTable(table)))
        {
            yield return $"The command stands on the table \"{table}\", which is neither in the solution nor one of the platform's.";
        }

        if (command.Text("location") is not ("0" or "1" or "2" or "3" or "4" or "5"))
        {
            yield return $"The location \"{command.Text("location")}\" is none of 0 (form) to 5.";
        }
    }
}
