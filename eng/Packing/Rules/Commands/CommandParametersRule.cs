using System.Text.Json;
using System.Text.Json.Nodes;
using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Commands;

/// <summary>What a command hands to its function: a list of objects with a type, as the command designer writes it.</summary>
internal sealed class CommandParametersRule()
    : MeaningRule("command.parameters", "A command whose parameters are no list of numbered types.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from command in solution.Commands
        where command.EventType == "2" && command.Parameters.IsGiven && !IsList(command.Parameters)
        select new Violation(command, $"The parameters {command.Parameters} are no list like [{{\"type\":5}}].");

    private static bool IsList(string text)
    {
        try
        {
            return JsonNode.Parse(text) is JsonArray list && list.All(item => item?["type"]?.GetValueKind() == JsonValueKind.Number);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
