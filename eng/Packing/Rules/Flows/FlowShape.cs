using MatterportForDataverse.Packing.Model;
using MatterportForDataverse.Packing.Tree;

namespace MatterportForDataverse.Packing.Rules.Flows;

/// <summary>A flow begins with one trigger, and its actions follow each other.</summary>
internal sealed class FlowShape()
    : Rule("flow.malformed", "A flow without a definition, without exactly one trigger, or with an action after one that is not beside it.")
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from file in Flow.Files(solution)
        let flow = new Flow(file)
        from reason in Reasons(flow)
        select new Fault(file, reason);

    private static IEnumerable<string> Reasons(Flow flow) =>
        flow.Definition is null ? ["The flow has no properties.definition."]
        : flow.Triggers.Count != 1 ? [$"The flow has {flow.Triggers.Count} triggers, not one."]
        : from action in flow.Actions
        from before in Flow.Members(action.Body["runAfter"]).Select(member => member.Key)
        where !action.Siblings.ContainsKey(before)
        select $"The action {action.Name} runs after {before}, which is not beside it.";
}
