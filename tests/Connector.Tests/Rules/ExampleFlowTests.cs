using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MatterportForDataverse.Connector.Tests.Operations;
using MatterportForDataverse.Solution.Flows;

namespace MatterportForDataverse.Connector.Tests.Rules;

/// <summary>The examples use the connectors as their definitions say.</summary>
public sealed partial class ExampleFlowTests
{
    [Theory]
    [MemberData(nameof(ConnectorFiles.Names), MemberType = typeof(ConnectorFiles))]
    public void An_example_gives_each_operation_what_it_asks_for_and_nothing_else(string connector)
    {
        var files = ConnectorFiles.Named(connector);
        var calls = Calls(files);

        Assert.NotEmpty(calls);
        Assert.All(
            calls,
            call =>
            {
                var inputs = Inputs(DefinedOperation.Named(files, call.Call)).ToList();
                Assert.Empty(call.Parameters.Keys.Except(inputs.Select(input => input.Name)));
                Assert.Empty(inputs.Where(input => input.Required).Select(input => input.Name).Except(call.Parameters.Keys));
            }
        );
    }

    [Theory]
    [MemberData(nameof(ConnectorFiles.Names), MemberType = typeof(ConnectorFiles))]
    public void An_example_reads_only_what_an_operation_answers(string connector)
    {
        var files = ConnectorFiles.Named(connector);
        var actions = Example(files).Actions.Select(action => action.Name).ToHashSet();
        var calls = Calls(files)
            .Where(call => actions.Contains(call.Name))
            .ToDictionary(call => call.Name, call => Answered(files, DefinedOperation.Named(files, call.Call)));
        var read = Reading().Matches(Example(files).File.Text).Select(one => (one.Groups["of"].Value, one.Groups["what"].Value)).ToArray();
        var ofOurs = read.Where(one => calls.ContainsKey(one.Item1)).ToArray();

        Assert.NotEmpty(ofOurs);
        Assert.All(ofOurs, one => Assert.Contains(one.Item2, calls[one.Item1]));
    }

    private static FlowDefinition Example(ConnectorFiles files) =>
        FlowDefinition.Read(Repository.At("connector-definition", "examples", files.Name + ".json"));

    private static FlowOperation[] Calls(ConnectorFiles files) =>
        [.. Example(files).Operations.Where(one => one.Connection == "shared_" + files.Name)];

    // The platform fills in where a webhook is to call.
    private static IEnumerable<(string Name, bool Required)> Inputs(DefinedOperation operation) =>
        operation.Parameters.SelectMany(one =>
            $"{one["in"]}" == "body"
                ? one["schema"]!["properties"]!
                    .AsObject()
                    .Where(property => property.Value!["x-ms-notification-url"] is null)
                    .Select(property => ("body/" + property.Key, Names(one["schema"]!["required"]).Contains(property.Key)))
                : [($"{one["name"]}", one["required"]?.GetValue<bool>() == true)]
        );

    private static string[] Answered(ConnectorFiles files, DefinedOperation operation)
    {
        var reference = $"{operation.Content["responses"]!["200"]!["schema"]!["$ref"]}";
        return
        [
            .. files.Definition()["definitions"]![reference["#/definitions/".Length..]]!["properties"]!.AsObject().Select(one => one.Key),
        ];
    }

    private static IEnumerable<string> Names(JsonNode? names) => names?.AsArray().Select(name => $"{name}") ?? [];

    [GeneratedRegex(@"outputs\('(?<of>\w+)'\)\?\['body/(?<what>\w+)'\]")]
    private static partial Regex Reading();
}
