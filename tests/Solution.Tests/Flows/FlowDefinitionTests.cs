namespace MatterportForDataverse.Solution.Tests.Flows;

public sealed class FlowDefinitionTests
{
    [Fact]
    public void Actions_inside_conditions_and_loops_are_found()
    {
        var flow = SolutionOf
            .Files(
                (
                    "Workflows/Tick-D096AF3A-C438-502E-8F8C-ADE884B9D9F8.json",
                    """
                    { "properties": { "definition": {
                      "triggers": { "Every": { "type": "Recurrence" } },
                      "actions": { "If": { "actions": { "Then": {} }, "else": { "actions": { "Otherwise": {} } } },
                        "Switch": { "cases": { "one": { "actions": { "First": {} } } }, "default": { "actions": { "Last": { "runAfter": {
                          "First": [] } } } } },
                        "Call": { "type": "OpenApiConnection", "inputs": { "host": { "connectionName": "dv", "operationId": "Run" },
                          "parameters": { "a": 1 } } } } } } }
                    """
                )
            )
            .Flows.Single();
        var call = flow.Operations.Single(operation => operation.CallsConnector);

        Assert.Equal(
            ["Every", "If", "Then", "Otherwise", "Switch", "First", "Last", "Call"],
            flow.Operations.Select(operation => operation.Name)
        );
        Assert.Equal(("dv", "Run", "1"), (call.Connection, call.Call, call.Parameters["a"]));
        Assert.Equal(["First"], flow.Actions.Single(action => action.Name == "Last").RunsAfter);
    }
}
