using MatterportForDataverse.Packing.Model;

namespace MatterportForDataverse.Packing.Rules.Flows;

/// <summary>A flow calls connectors through connection references, which travel in Customizations.xml.</summary>
internal sealed class FlowConnections()
    : Rule(
        "flow.unknown-connection",
        "A flow whose connection reference is not in Customizations.xml or is for another connector, or an action through a connection that the flow does not have."
    )
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from file in Flow.Files(solution)
        let flow = new Flow(file)
        from reason in References(flow, solution).Concat(Actions(flow))
        select new Fault(file, reason);

    private static IEnumerable<string> References(Flow flow, Solution solution) =>
        from member in flow.Connections
        let name = member.Value?["connection"]?["connectionReferenceLogicalName"]?.ToString() ?? ""
        let connector = member.Value?["api"]?["name"]?.ToString() ?? ""
        let reference = solution
            .Sections.Xml.Below("connectionreference")
            .FirstOrDefault(reference => reference.Attr("connectionreferencelogicalname") == name)
        where reference.Text("connectorid").Split('/')[^1] != connector
        select reference is null
            ? $"The connection reference {name} is not in Other/Customizations.xml."
            : $"The connection reference {name} is not for the connector {connector}.";

    private static IEnumerable<string> Actions(Flow flow) =>
        from operation in flow.Operations
        where operation.CallsConnector && !flow.Connections.ContainsKey(operation.Connection)
        select $"{operation.Name} uses the connection \"{operation.Connection}\", which the flow does not have.";
}
