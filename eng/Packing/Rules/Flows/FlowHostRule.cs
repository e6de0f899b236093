using System.Text.RegularExpressions;
using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Flows;

/// <summary>Which operation of which connector a flow calls; the connector is named by the connection and by the operation.</summary>
internal sealed class FlowHostRule()
    : MeaningRule(
        "flow.host",
        "A flow whose operation names no `operationId` or another connector (`apiId`) than its connection does, or whose connection "
            + "names none (`shared_…`) or does not say who runs it (`runtimeSource`)."
    )
{
    private const string Connectors = "/providers/Microsoft.PowerApps/apis/";

    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        (
            from flow in solution.Flows
            from connection in flow.Connections
            let connector = connection.Value?["api"]?["name"]?.ToString() ?? ""
            let source = connection.Value?["runtimeSource"]?.ToString() ?? ""
            where !Regex.IsMatch(connector, "^shared_[a-z0-9-]+$") || source is not ("embedded" or "invoker")
            select new Violation(
                flow.File,
                $"The connection {connection.Key} needs a connector (api.name shared_…, here \"{connector}\") and a runtimeSource, "
                    + $"embedded or invoker (here \"{source}\")."
            )
        ).Concat(
            from flow in solution.Flows
            from operation in flow.Operations
            where operation.CallsConnector && flow.Connections.ContainsKey(operation.Connection)
            let connector = flow.Connections[operation.Connection]?["api"]?["name"]?.ToString() ?? ""
            where operation.Call.Length == 0 || operation.Api != Connectors + connector
            select new Violation(
                flow.File,
                $"{operation.Name} calls the operation \"{operation.Call}\" of \"{operation.Api}\"; write an operationId, "
                    + $"and {Connectors}{connector}."
            )
        );
}
