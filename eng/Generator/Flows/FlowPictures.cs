using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Flows;

namespace MatterportForDataverse.Generator.Flows;

/// <summary>The pictures of the sample flows, and of an example for each of our connectors.</summary>
/// <param name="root">The root of the repository.</param>
public sealed class FlowPictures(string root)
{
    private readonly ConnectorNames _connectors = new(Path.Combine(root, "connector-definition"));

    /// <summary>Writes them.</summary>
    /// <returns>The exit code.</returns>
    public int Write()
    {
        foreach (var (path, svg) in All())
        {
            File.WriteAllText(path, svg);
        }

        return 0;
    }

    /// <summary>Compares without writing, and names what differs.</summary>
    /// <returns>The exit code: 0 when all are as they would be written.</returns>
    public int Check()
    {
        var differing = All()
            .Where(one => !File.Exists(one.Path) || File.ReadAllText(one.Path).ReplaceLineEndings("\n") != one.Svg)
            .ToList();
        differing.ForEach(one => Console.WriteLine($"changed: {Path.GetFileName(one.Path)}"));
        Console.WriteLine(differing.Count == 0 ? "The pictures show the flows as they are." : "Run: dotnet run eng/flows.cs");
        return differing.Count == 0 ? 0 : 1;
    }

    private IEnumerable<(string Path, string Svg)> All()
    {
        var main = UnpackedSolution.Read(Path.Combine(root, "solution-package", "src"));
        var samples = UnpackedSolution.Read(Path.Combine(root, "solution-package", "flows"), main);
        var named = samples.Flows.Select(flow => (Name: NameOf(flow), Flow: flow));
        var examples = Directory
            .GetFiles(Path.Combine(root, "connector-definition", "examples"), "*.json")
            .Order(StringComparer.Ordinal)
            .Select(path => (Name: $"example-{Path.GetFileNameWithoutExtension(path)}", Flow: FlowDefinition.Read(path)));
        foreach (var (name, flow) in named.Concat(examples))
        {
            var picture = FlowPicture.Of($"The flow {name}", FlowCard.Of(flow, _connectors));
            yield return (Path.Combine(root, "docs", "pictures", $"flow-{name}.svg"), picture);
        }
    }

    // Workflows/NAME-ID.json: an ID has four hyphens.
    private static string NameOf(FlowDefinition flow) =>
        string.Join('-', Path.GetFileNameWithoutExtension(flow.File.Path).Split('-')[..^5]).ToLowerInvariant();
}
