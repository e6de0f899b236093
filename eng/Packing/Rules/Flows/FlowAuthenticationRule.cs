using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Flows;

namespace MatterportForDataverse.Packing.Rules.Flows;

/// <summary>A flow calls connectors as the owner of its connections; an import fills in who that is.</summary>
internal sealed class FlowAuthenticationRule()
    : MeaningRule(
        "flow.authentication",
        "A flow that calls a connector and lacks the parameters `$connections` and `$authentication`, or an operation that does not "
            + "pass the latter on."
    )
{
    private const string PassedOn = "@parameters('$authentication')";

    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from flow in solution.Flows
        where flow.Operations.Any(operation => operation.CallsConnector)
        from reason in Parameters(flow).Concat(Operations(flow))
        select new Violation(flow.File, reason);

    private static IEnumerable<string> Parameters(FlowDefinition flow) =>
        from parameter in new[] { (Name: "$connections", Type: "Object"), (Name: "$authentication", Type: "SecureObject") }
        where flow.Parameters[parameter.Name]?["type"]?.ToString() != parameter.Type
        select $"The definition has no parameter {parameter.Name} of the type {parameter.Type}.";

    private static IEnumerable<string> Operations(FlowDefinition flow) =>
        from operation in flow.Operations
        where operation.CallsConnector && operation.Authentication != PassedOn
        select $"authentication of {operation.Name} is \"{operation.Authentication}\", not {PassedOn}.";
}
