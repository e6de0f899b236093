using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Plugins;

namespace MatterportForDataverse.Packing.Rules.Plugins;

/// <summary>
/// The platform writes the value by message and stage, and 35 of 35 exported steps have it so. What an import makes of another is not
/// known: a step that is registered for a pipeline in which its message never runs would do nothing, without an error.
/// </summary>
internal sealed class StepInvocationSourceRule()
    : MeaningRule(
        "step.invocation-source",
        "A step on Create, Update or Delete in stage 20 or 40 whose `InvocationSource` is not 1, or any other step whose is not 0: so have "
            + "all 35 steps of genuine exports, and with another value an import might register a step that never runs."
    )
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from step in solution.Steps
        where step.Message is not null
        let expected = Expected(step)
        where step.InvocationSource != expected
        select new Violation(
            step,
            $"InvocationSource is \"{step.InvocationSource}\"; on {step.Message} in stage {step.Stage} it is {expected}."
        );

    private static string Expected(StepDefinition step) =>
        step.Message is "Create" or "Update" or "Delete" && step.Stage.Text is ("20" or "40") ? "1" : "0";
}
