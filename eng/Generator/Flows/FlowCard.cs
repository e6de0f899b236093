using System.Text.Json.Nodes;
using MatterportForDataverse.Solution.Flows;

namespace MatterportForDataverse.Generator.Flows;

/// <summary>A trigger or an action as a picture shows it.</summary>
/// <param name="Title">What the flow calls it.</param>
/// <param name="Says">The connector and its operation, or what is compared or repeated.</param>
/// <param name="Kind">Whose it is, which colors it: makers, administrators, or another connection's name; empty for control.</param>
/// <param name="Branches">What lies in it, with what each branch is called: nothing but in conditions and loops.</param>
public sealed record FlowCard(string Title, string Says, string Kind, IReadOnlyList<(string Name, IReadOnlyList<FlowCard> Cards)> Branches)
{
    /// <summary>The cards of a flow, its trigger first.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="connectors">What our connectors call their operations.</param>
    public static IReadOnlyList<FlowCard> Of(FlowDefinition flow, ConnectorNames connectors) =>
        [
            .. flow.Triggers.Select(one => Of(new FlowOperation(one.Key, one.Value!.AsObject(), flow.Triggers), connectors)),
            .. In(flow.Definition?["actions"], connectors),
        ];

    private static FlowCard Of(FlowOperation operation, ConnectorNames connectors)
    {
        var body = operation.Body;
        var title = operation.Name.Replace('_', ' ');
        return $"{body["type"]}" switch
        {
            "If" => new(
                title,
                "Condition",
                "",
                [("Yes", In(body["actions"], connectors)), ("No", In(body["else"]?["actions"], connectors))]
            ),
            "Foreach" => new(title, "Apply to each", "", [("", In(body["actions"], connectors))]),
            "Recurrence" => new(title, "Recurrence", "", []),
            _ when operation.CallsConnector => new(title, connectors.Of(operation), connectors.KindOf(operation), []),
            var type => new(title, type, "", []),
        };
    }

    // Each runs after others of its list; none of ours runs beside another.
    private static List<FlowCard> In(JsonNode? actions, ConnectorNames connectors)
    {
        var left = (actions as JsonObject ?? []).Select(one => new FlowOperation(one.Key, one.Value!.AsObject(), [])).ToList();
        var cards = new List<FlowCard>();
        while (left.Count > 0)
        {
            var next = left.Find(one => !one.RunsAfter.Any(before => left.Exists(other => other.Name == before)))!;
            cards.Add(Of(next, connectors));
            left.Remove(next);
        }

        return cards;
    }
}
