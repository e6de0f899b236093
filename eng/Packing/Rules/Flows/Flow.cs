using System.Text.Json.Nodes;
using MatterportForDataverse.Packing.Model;
using MatterportForDataverse.Packing.Tree;

namespace MatterportForDataverse.Packing.Rules.Flows;

/// <summary>A cloud flow: its connections, its trigger and its actions, those inside conditions and loops too.</summary>
internal sealed class Flow(SolutionFile file)
{
    private readonly JsonObject? _properties = file.Json?["properties"] as JsonObject;

    public JsonObject? Definition => _properties?["definition"] as JsonObject;

    public JsonObject Connections => Members(_properties?["connectionReferences"]);

    public JsonObject Triggers => Members(Definition?["triggers"]);

    public JsonObject Parameters => Members(Definition?["parameters"]);

    public IEnumerable<Operation> Actions => ActionsIn(Definition?["actions"]);

    /// <summary>The trigger and the actions: all that may call a connector.</summary>
    public IEnumerable<Operation> Operations =>
        Triggers
            .Where(member => member.Value is JsonObject)
            .Select(member => new Operation(member.Key, (JsonObject)member.Value!, Triggers))
            .Concat(Actions);

    public static IEnumerable<SolutionFile> Files(Solution solution) =>
        solution.Tree.OfKind(FileKind.WorkflowBody).Where(file => file.Json is not null);

    public static JsonObject Members(JsonNode? node) => node as JsonObject ?? [];

    private static IEnumerable<Operation> ActionsIn(JsonNode? actions)
    {
        var siblings = Members(actions);
        return siblings
            .Where(member => member.Value is JsonObject)
            .SelectMany(member =>
            {
                var body = (JsonObject)member.Value!;
                return Members(body["cases"])
                    .Select(branch => branch.Value?["actions"])
                    .Concat([body["actions"], Members(body["else"])["actions"], Members(body["default"])["actions"]])
                    .SelectMany(ActionsIn)
                    .Prepend(new Operation(member.Key, body, siblings));
            });
    }
}
