using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Flows;

namespace MatterportForDataverse.Packing.Rules.Flows;

/// <summary>A flow waits for an event by its unique name, and finds it through its catalogue and category.</summary>
internal sealed class FlowUnknownEventRule()
    : MeaningRule("flow.unknown-event", "A flow that waits for an event of ours which does not exist, or which its category does not list.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from flow in solution.Flows
        from operation in flow.Operations
        where operation.Call == "BusinessEventsTrigger"
        let reason = Reason(operation, solution)
        where reason is not null
        select new Violation(flow.File, $"{operation.Name} waits for {reason}.");

    private static string? Reason(FlowOperation operation, UnpackedSolution solution)
    {
        var given = operation.Parameters;
        var name = given.GetValueOrDefault("subscriptionRequest/sdkmessagename", "");
        var (catalog, category) = (given.GetValueOrDefault("catalog", ""), given.GetValueOrDefault("category", ""));
        return !name.StartsWith(solution.Prefix, StringComparison.Ordinal) ? null
            : solution.FindCustomApi(name) is not { IsEvent: true } ? $"{name}, which is no event of ours"
            : solution.Lists(catalog, category, name) ? null
            : $"{name} in \"{catalog}\", \"{category}\", which does not list it";
    }
}
