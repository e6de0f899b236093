using System.Text.Json.Nodes;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Solution.Flows;

/// <summary>A cloud flow: its connections, its trigger and its actions, those inside conditions and loops too.</summary>
public sealed class FlowDefinition
{
    private readonly JsonObject? _properties;

    internal FlowDefinition(SolutionFile file)
    {
        File = file;
        _properties = file.Json?["properties"] as JsonObject;
    }

    /// <summary>A flow that lies in no solution: an example.</summary>
    /// <param name="path">The file of its client data.</param>
    public static FlowDefinition Read(string path) =>
        new(new SolutionFile($"Workflows/{Path.GetFileName(path)}", System.IO.File.ReadAllBytes(path)));

    /// <summary>The file that it is in.</summary>
    public SolutionFile File { get; }

    /// <summary>The definition of the flow; null where there is none.</summary>
    public JsonObject? Definition => _properties?["definition"] as JsonObject;

    /// <summary>The connections by name.</summary>
    public JsonObject Connections => FlowOperation.Members(_properties?["connectionReferences"]);

    /// <summary>The triggers by name; there should be one.</summary>
    public JsonObject Triggers => FlowOperation.Members(Definition?["triggers"]);

    /// <summary>The parameters by name.</summary>
    public JsonObject Parameters => FlowOperation.Members(Definition?["parameters"]);

    /// <summary>The actions, those inside conditions and loops too.</summary>
    public IEnumerable<FlowOperation> Actions => ActionsIn(Definition?["actions"]);

    /// <summary>The triggers and the actions: all that may call a connector.</summary>
    public IEnumerable<FlowOperation> Operations =>
        Triggers
            .Where(member => member.Value is JsonObject)
            .Select(member => new FlowOperation(member.Key, (JsonObject)member.Value!, Triggers))
            .Concat(Actions);

    private static IEnumerable<FlowOperation> ActionsIn(JsonNode? actions)
    {
        var siblings = FlowOperation.Members(actions);
        return siblings
            .Where(member => member.Value is JsonObject)
            .SelectMany(member =>
            {
                var body = (JsonObject)member.Value!;
                return FlowOperation
                    .Members(body["cases"])
                    .Select(branch => branch.Value?["actions"])
                    .Concat([
                        body["actions"],
                        FlowOperation.Members(body["else"])["actions"],
                        FlowOperation.Members(body["default"])["actions"],
                    ])
                    .SelectMany(ActionsIn)
                    .Prepend(new FlowOperation(member.Key, body, siblings));
            });
    }
}
