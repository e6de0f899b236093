using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Flows;

/// <summary>A flow reads environment variables of the solution as parameters.</summary>
internal sealed class FlowUnknownVariableRule()
    : MeaningRule("flow.unknown-variable", "A flow that reads an environment variable of ours which is not in the solution.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from flow in solution.Flows
        from parameter in flow.Parameters
        let name = parameter.Value?["metadata"]?["schemaName"]?.ToString() ?? ""
        where name.StartsWith(solution.Prefix, StringComparison.Ordinal) && !solution.EnvironmentVariables.Has(name)
        select new Violation(
            flow.File,
            $"The parameter {parameter.Key} reads the environment variable {name}, which is not in the solution."
        );
}
