using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Commands;

namespace MatterportForDataverse.Packing.Rules.Commands;

/// <summary>What a command does: nothing (it holds others), Power Fx, or JavaScript, for which it needs a function.</summary>
internal sealed class CommandEventTypeRule()
    : MeaningRule(
        "command.event-type",
        "A command of an event, kind or visibility type that does not exist, or that runs JavaScript and lacks its "
            + "function, script or parameters."
    )
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from command in solution.Commands
        from reason in Reasons(command)
        select new Violation(command, reason);

    private static IEnumerable<string> Reasons(CommandDefinition command)
    {
        if (command.EventType.Text is not ("0" or "1" or "2"))
        {
            yield return $"onclickeventtype is \"{command.EventType}\", not one of 0, 1 (Power Fx) and 2 (JavaScript).";
        }

        if (command.EventType == "2" && !(command.Function.IsGiven && command.WebResourceId.IsGiven && command.Parameters.IsGiven))
        {
            yield return "The command runs JavaScript (onclickeventtype 2) and lacks its function, its script or its parameters.";
        }

        if (command.Type.Text is not ("0" or "1" or "2" or "3"))
        {
            yield return $"type is \"{command.Type}\", not one of 0 (button) to 3 (group).";
        }

        if (command.Visibility.Text is not ("0" or "1" or "2"))
        {
            yield return $"visibilitytype is \"{command.Visibility}\", not one of 0 (always), 1 (Power Fx) and 2 (classic rules).";
        }
    }
}
