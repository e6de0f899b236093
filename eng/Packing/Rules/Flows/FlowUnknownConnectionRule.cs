using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Flows;

namespace MatterportForDataverse.Packing.Rules.Flows;

/// <summary>A flow calls connectors through connection references, which travel in Customizations.xml.</summary>
internal sealed class FlowUnknownConnectionRule()
    : MeaningRule(
        "flow.unknown-connection",
        "A flow whose connection reference is not in Customizations.xml or is for another connector, or an action through a connection "
            + "that the flow does not have."
    )
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from flow in solution.Flows
        from reason in References(flow, solution).Concat(Actions(flow))
        select new Violation(flow.File, reason);

    private static IEnumerable<string> References(FlowDefinition flow, UnpackedSolution solution) =>
        from member in flow.Connections
        let name = member.Value?["connection"]?["connectionReferenceLogicalName"]?.ToString() ?? ""
        let connector = member.Value?["api"]?["name"]?.ToString() ?? ""
        let reference = solution.Customizations.ConnectionReferences.FirstOrDefault(reference => reference.LogicalName == name)
        where (reference?.ConnectorId.Text ?? "").Split('/')[^1] != connector
        select reference is null
            ? $"The connection reference {name} is not in Other/Customizations.xml."
            : $"The connection reference {name} is not for the connector {connector}.";

    private static IEnumerable<string> Actions(FlowDefinition flow) =>
        from operation in flow.Operations
        where operation.CallsConnector && !flow.Connections.ContainsKey(operation.Connection)
        select $"{operation.Name} uses the connection \"{operation.Connection}\", which the flow does not have.";
}
