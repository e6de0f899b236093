using System.Text.Json;
using System.Text.Json.Nodes;
using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Commands;

/// <summary>What a command hands to its function: a list of objects with a type, as the command designer writes it.</summary>
internal sealed class CommandParametersRule()
    : MeaningRule("command.parameters", "A command whose parameters are no list of numbered types, or have a type that does not exist.")
{
    // The kinds of parameters that commands can be given have numbers from 1 to 24; constants also have a value.
    private const int MostType = 24;

    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from command in solution.Commands
        where command.EventType == "2" && command.Parameters.IsGiven && !IsList(command.Parameters)
        select new Violation(command, $"The parameters {command.Parameters} are no list like [{{\"type\":5}}].");

    private static bool IsList(string text)
    {
        try
        {
            return JsonNode.Parse(text) is JsonArray list && list.All(IsType);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static bool IsType(JsonNode? item) =>
        item?["type"] is JsonValue type && type.TryGetValue(out int number) && number is >= 1 and <= MostType;
}
