using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.CustomApis;
using MatterportForDataverse.Solution.Flows;

namespace MatterportForDataverse.Packing.Rules.Flows;

/// <summary>A flow calls custom APIs by name, with the parameters that they have.</summary>
internal sealed class FlowUnknownCustomApiRule()
    : MeaningRule(
        "flow.unknown-custom-api",
        "A flow that calls a custom API of ours which does not exist, with a parameter it does not have, or without one it needs."
    )
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from flow in solution.Flows
        from operation in flow.Operations
        where operation.Call == "PerformUnboundAction"
        from reason in Reasons(operation, solution)
        select new Violation(flow.File, $"{operation.Name} {reason}.");

    private static IEnumerable<string> Reasons(FlowOperation operation, UnpackedSolution solution)
    {
        var name = operation.Parameters.GetValueOrDefault("actionName", "");
        return !name.StartsWith(solution.Prefix, StringComparison.Ordinal) ? []
            : solution.FindCustomApi(name) is { } api ? Reasons(operation, api)
            : [$"calls {name}, which is no custom API of the solution"];
    }

    private static IEnumerable<string> Reasons(FlowOperation operation, CustomApiDefinition api)
    {
        var given = operation
            .Parameters.Keys.Where(key => key.StartsWith("item/", StringComparison.Ordinal))
            .Select(key => key.Split('/')[1])
            .ToHashSet();
        var known = api.Parameters.Select(parameter => parameter.UniqueName.Text);
        var needed = api.Parameters.Where(parameter => parameter.Optional == "0").Select(parameter => parameter.UniqueName.Text);
        return given
            .Except(known)
            .Select(parameter => $"gives {api.UniqueName} the parameter {parameter}, which it does not have")
            .Concat(needed.Except(given).Select(parameter => $"does not give {api.UniqueName} the parameter {parameter}, which it needs"));
    }
}
