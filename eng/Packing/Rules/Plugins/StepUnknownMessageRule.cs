using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Plugins;

/// <summary>A step is on a message of the platform.</summary>
internal sealed class StepUnknownMessageRule()
    : MeaningRule("step.unknown-message", "A step on another message than Create, Update or Delete, by the ids that these have everywhere.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from step in solution.Steps
        where step.Message is null
        select new Violation(
            step,
            $"The step is on the message {step.MessageId}, which is none in src/Solution/Plugins/PlatformMessages.cs."
        );
}
