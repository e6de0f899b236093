using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Flows;

namespace MatterportForDataverse.Packing.Rules.Flows;

/// <summary>A flow begins with one trigger, and its actions follow each other.</summary>
internal sealed class FlowMalformedRule()
    : MeaningRule(
        "flow.malformed",
        "A flow without a definition, without exactly one trigger, or with an action after one that is not beside it."
    )
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from flow in solution.Flows
        from reason in Reasons(flow)
        select new Violation(flow.File, reason);

    private static IEnumerable<string> Reasons(FlowDefinition flow) =>
        flow.Definition is null ? ["The flow has no properties.definition."]
        : flow.Triggers.Count != 1 ? [$"The flow has {flow.Triggers.Count} triggers, not one."]
        : from action in flow.Actions
        from before in action.RunsAfter
        where !action.Siblings.ContainsKey(before)
        select $"The action {action.Name} runs after {before}, which is not beside it.";
}
