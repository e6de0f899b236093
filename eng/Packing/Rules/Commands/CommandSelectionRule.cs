using System.Text.RegularExpressions;
using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Commands;

/// <summary>
/// On a list, a modern command without a rule leaves the bar as soon as a row is selected (docs/decisions/0013): one that works on the
/// selected rows could
/// never be pressed.
/// </summary>
internal sealed partial class CommandSelectionRule()
    : MeaningRule(
        "command.selection",
        "A modern command on a list that takes the selected rows and has no visibility rule; a ribbon has rules for them."
    )
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from command in solution.Commands
        where command.Location.Text is "1" or "2" or "3" && command.Visibility == "0" && TakesSelection().IsMatch(command.Parameters)
        select new Violation(
            command,
            "Nobody could press the command: it takes the selected rows, and leaves the bar when a row is selected. Put it into the "
                + "table's ribbon."
        );

    // 23 are the ids of the selected rows.
    [GeneratedRegex(
        """
            "type"\s*:\s*23\b
            """
    )]
    private static partial Regex TakesSelection();
}
