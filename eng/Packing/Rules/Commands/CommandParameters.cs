using System.Text.Json;
using System.Text.Json.Nodes;
using MatterportForDataverse.Packing.Model;
using MatterportForDataverse.Packing.Tree;

namespace MatterportForDataverse.Packing.Rules.Commands;

/// <summary>What a command hands to its function: a list of objects with a type, as the command designer writes it.</summary>
internal sealed class CommandParameters() : Rule("command.parameters", "A command whose parameters are no list of numbered types.")
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from command in solution.Roots(FileKind.Command)
        let parameters = command.Xml.Text("onclickeventjavascriptparameters")
        where command.Xml.Text("onclickeventtype") == "2" && parameters.Length > 0 && !IsList(parameters)
        select new Fault(command, $"The parameters {parameters} are no list like [{{\"type\":5}}].");

    private static bool IsList(string text)
    {
        try
        {
            return JsonNode.Parse(text) is JsonArray list && list.All(item => item?["type"]?.GetValueKind() == JsonValueKind.Number);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
