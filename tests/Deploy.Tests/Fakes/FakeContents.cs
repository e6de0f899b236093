using System.Text.Json;

namespace MatterportForDataverse.Deploy.Tests.Fakes;

/// <summary>What an import has left in an environment: at first all that the packages bring, as they bring it, with connections.</summary>
public sealed class FakeContents
{
    public List<Step> Steps { get; } =
    [.. Deployment.Solution.Steps.Select(step => new Step(step.Id.ToGuid(), step.Name.Required(), 0, 20))];

    /// <summary>The states of the flows, by their IDs: 0 off, 1 on, 2 suspended.</summary>
    public Dictionary<Guid, int> Flows { get; } =
        Deployment.Solution.Workflows.Concat(Deployment.SampleFlows.Workflows).ToDictionary(flow => flow.Id.ToGuid(), _ => 0);

    /// <summary>The connections of the connection references, by their names; null where none is chosen.</summary>
    public Dictionary<string, string?> Connections { get; } =
        Deployment.SampleFlows.Customizations.ConnectionReferences.ToDictionary(
            one => one.LogicalName.Required(),
            string? (_) => "connection-1"
        );

    /// <summary>What it answers instead of rows.</summary>
    public (int Status, string Body)? Refusal { get; set; }

    public (int Status, string Body) Answer(string set) =>
        Refusal
        ?? (
            200,
            JsonSerializer.Serialize(
                new
                {
                    value = set switch
                    {
                        "sdkmessageprocessingsteps" => Steps.Select(Row),
                        "workflows" => Flows.Select(flow => Row(("workflowid", flow.Key), ("statecode", flow.Value))),
                        "connectionreferences" => Connections.Select(one =>
                            Row(("connectionreferencelogicalname", one.Key), ("connectionid", one.Value))
                        ),
                        _ => throw new InvalidOperationException($"Nobody reads {set}."),
                    },
                }
            )
        );

    private static Dictionary<string, object?> Row(Step step) =>
        Row(("sdkmessageprocessingstepid", step.Id), ("name", step.Name), ("statecode", step.State), ("stage", step.Stage));

    private static Dictionary<string, object?> Row(params (string Column, object? Value)[] values) =>
        values.ToDictionary(value => value.Column, value => value.Value);

    /// <summary>A step: state 0 is on, 1 off.</summary>
    public sealed record Step(Guid Id, string Name, int State, int Stage);
}
