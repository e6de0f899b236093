using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Plugins;

/// <summary>Without it an import is reported to stop, with the name of the element as its only message.</summary>
internal sealed class StepEventHandlerRule()
    : MeaningRule("step.event-handler", "A step whose `EventHandlerTypeCode` is not 4602, a plug-in type.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from step in solution.Steps
        where step.EventHandlerType != "4602"
        select new Violation(step, $"EventHandlerTypeCode is \"{step.EventHandlerType}\"; write 4602.");
}
