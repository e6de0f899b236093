using System.Text.Json.Nodes;
using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Flows;

/// <summary>
/// How often a flow runs, https://learn.microsoft.com/azure/connectors/connectors-native-recurrence:
/// a frequency and a whole number of them.
/// </summary>
internal sealed class FlowRecurrenceRule()
    : MeaningRule(
        "flow.recurrence",
        "A flow that runs by the clock and whose frequency does not exist or whose interval is not at least 1."
    )
{
    private static readonly string[] Frequencies = ["Second", "Minute", "Hour", "Day", "Week", "Month", "Year"];

    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from flow in solution.Flows
        from trigger in flow.Triggers
        where trigger.Value?["type"]?.ToString() == "Recurrence" || trigger.Value?["recurrence"] is not null
        let recurrence = trigger.Value!["recurrence"]
        where !Frequencies.Contains(recurrence?["frequency"]?.ToString()) || !IsInterval(recurrence?["interval"])
        select new Violation(
            flow.File,
            $"{trigger.Key} needs a recurrence with a frequency, one of {string.Join(", ", Frequencies)}, and an interval of at least 1."
        );

    private static bool IsInterval(JsonNode? interval) => interval is JsonValue value && value.TryGetValue(out int number) && number >= 1;
}
