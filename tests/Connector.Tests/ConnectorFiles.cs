using System.Text.Json.Nodes;

namespace MatterportForDataverse.Connector.Tests;

/// <summary>The files of a connector.</summary>
/// <param name="Name">Its folder: administrators or makers.</param>
internal sealed record ConnectorFiles(string Name)
{
    public static ConnectorFiles Administrators { get; } = new("administrators");

    public static ConnectorFiles Makers { get; } = new("makers");

    public static IReadOnlyList<ConnectorFiles> Both { get; } = [Administrators, Makers];

    /// <summary>The names of both, for theories.</summary>
    public static TheoryData<string> Names => [.. Both.Select(files => files.Name)];

    /// <summary>Both with each of some values, for theories.</summary>
    public static TheoryData<string, string> With(IEnumerable<string> values)
    {
        var data = new TheoryData<string, string>();
        foreach (var value in values)
        {
            foreach (var files in Both)
            {
                data.Add(files.Name, value);
            }
        }

        return data;
    }

    public static ConnectorFiles Named(string name) => Both.Single(files => files.Name == name);

    public string At(string name) => Repository.At("connector-definition", Name, name);

    public string Text(string name) => File.ReadAllText(At(name));

    /// <summary>A copy of the definition, to look at or to break.</summary>
    public JsonObject Definition() => JsonNode.Parse(Text("apiDefinition.swagger.json"))!.AsObject();

    public JsonObject Properties() => JsonNode.Parse(Text("apiProperties.json"))!.AsObject();

    public override string ToString() => Name;
}
