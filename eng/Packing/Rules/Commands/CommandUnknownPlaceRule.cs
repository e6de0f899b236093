using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Commands;

namespace MatterportForDataverse.Packing.Rules.Commands;

/// <summary>A command stands in an app, on a table of that app.</summary>
internal sealed class CommandUnknownPlaceRule()
    : MeaningRule("command.unknown-place", "A command of an app or on a table that is not there, or at a location that does not exist.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from command in solution.Commands
        from reason in Reasons(command, solution)
        select new Violation(command, reason);

    private static IEnumerable<string> Reasons(CommandDefinition command, UnpackedSolution solution)
    {
        if (command.App.IsGiven && !solution.Apps.Has(command.App))
        {
            yield return $"The command belongs to the app {command.App}, which is not in the solution.";
        }

        var tables = new[] { command.Table.Text, command.ContextValue.Text }.Distinct();
        foreach (var table in tables.Where(table => command.Context == "1" && !solution.HasTable(table)))
        {
            yield return $"The command stands on the table \"{table}\", which is neither in the solution nor one of the platform's.";
        }

        if (command.Location.Text is not ("0" or "1" or "2" or "3" or "4" or "5"))
        {
            yield return $"The location \"{command.Location}\" is none of 0 (form) to 5.";
        }
    }
}
