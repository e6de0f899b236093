using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MatterportForDataverse.Packing.Connectors;
using MatterportForDataverse.Packing.Zip;
using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Packing.Tests.Connectors;

/// <summary>A connector in a package is the one in <c>connector-definition</c>.</summary>
public sealed partial class ConnectorSolutionTests
{
    private static readonly SolutionTree Main = SolutionTree.Read(Repository.Package);

    private static readonly IReadOnlyList<string> Names =
    [
        .. Directory
            .GetDirectories(Repository.At("connector-definition"))
            .Where(folder => File.Exists(Path.Combine(folder, "apiDefinition.swagger.json")))
            .Select(folder => Path.GetFileName(folder)),
    ];

    public static TheoryData<string> Folders => [.. Names];

    [Fact]
    public void Every_folder_with_a_definition_is_a_solution()
    {
        var all = ConnectorSolution.All(Repository.Root, Main).ToList();

        Assert.NotEmpty(Names);
        Assert.Equal(
            Names.Select(name => $"connector-definition/{name}").Order(StringComparer.Ordinal),
            all.Select(connector => connector.Folder)
        );
        Assert.All(all, connector => Assert.Empty(Solution(connector.Tree).Flows));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void What_a_package_holds_is_what_the_folder_holds(string folder)
    {
        var source = Repository.At("connector-definition", folder);
        var packed = Unpacking.Unpack(new Package(ConnectorSolution.Of(source, Main), managed: false).ToZip());
        var properties = JsonNode.Parse(File.ReadAllText(Path.Combine(source, "apiProperties.json")))!["properties"]!;
        var connector = Assert.Single(Solution(packed).Connectors).Xml;

        Assert.Equal(File.ReadAllBytes(Path.Combine(source, "apiDefinition.swagger.json")), Part(packed, "_openapidefinition.json"));
        Assert.Equal(File.ReadAllBytes(Path.Combine(source, "script.csx")), Part(packed, "_customcodeblobcontent.csx"));
        Assert.Equal(File.ReadAllBytes(Path.Combine(source, "icon.png")), Part(packed, "_iconblob.Png"));
        Assert.True(JsonNode.DeepEquals(properties["connectionParameters"], Json(packed, "_connectionparameters.json")));
        Assert.True(JsonNode.DeepEquals(properties["policyTemplateInstances"], Json(packed, "_policytemplateinstances.json")));
        Assert.True(JsonNode.DeepEquals(properties["scriptOperations"], JsonNode.Parse(connector.Element("scriptoperations")!.Value)));
        Assert.Equal($"{properties["iconBrandColor"]}", connector.Element("iconbrandcolor")!.Value);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void The_environment_variables_that_a_connector_names_come_with_it_and_no_others(string folder)
    {
        var tree = ConnectorSolution.Of(Repository.At("connector-definition", folder), Main);
        var named = tree
            .Files.Where(file => file.Path.EndsWith(".json", StringComparison.Ordinal))
            .SelectMany(file => Variable().Matches(Encoding.UTF8.GetString(file.Content)))
            .Select(match => match.Groups[1].Value)
            .Distinct();

        Assert.Equal(
            named.Order(StringComparer.Ordinal),
            Solution(tree).EnvironmentVariables.Select(variable => variable.SchemaName.Text).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Its_solution_is_ours_in_our_version_and_names_the_connector(string folder)
    {
        var main = new UnpackedSolution(Main).Manifest;
        var solution = Solution(ConnectorSolution.Of(Repository.At("connector-definition", folder), Main));
        var connector = Assert.Single(solution.Connectors);

        Assert.Equal(main.Version, solution.Manifest.Version);
        Assert.Equal(
            main.Xml.Descendants("Publisher").Single().ToString(),
            solution.Manifest.Xml.Descendants("Publisher").Single().ToString()
        );
        Assert.Equal(connector.Name.Text, Assert.Single(solution.Manifest.RootComponents).Xml.Attribute("schemaName")!.Value);
        Assert.True(Part(solution.Tree, "_openapidefinition.json").Length < 500_000);
    }

    /// <summary>Flows find a connector by its name and its ID, which an environment keeps for ever.</summary>
    [Fact]
    public void Names_and_ids_never_change()
    {
        var tree = ConnectorSolution.Of(Repository.At("connector-definition", "administrators"), Main);
        var connector = Assert.Single(Solution(tree).Connectors);

        Assert.Equal("MatterportForDataverseAdministratorsConnector", Solution(tree).Manifest.UniqueName);
        Assert.Equal("mpt_5Fmatterport-20administrators", connector.Name.Text);
        Assert.Equal("885d4e1e-336f-0188-9319-2b1d66a8d552", connector.Id.Text);
    }

    /// <summary>An environment makes a part of the address: the connector's own name and ID are what an import goes by.</summary>
    [Fact]
    public void Only_the_flow_for_model_events_uses_our_connector_by_its_name_and_its_id_and_it_is_not_in_their_solution()
    {
        var samples = UnpackedSolution.Read(Repository.Flows, new UnpackedSolution(Main));
        var connector = Assert.Single(
            new UnpackedSolution(ConnectorSolution.Of(Repository.At("connector-definition", "administrators"), Main)).Connectors
        );
        var flow = Assert.Single(samples.Flows, flow => flow.Operations.Any(operation => operation.Call == "WhenAModelChanges"));
        var api = flow.Connections.Select(one => one.Value!["api"]!).Single(api => api["logicalName"] is not null);
        var reference = samples.Customizations.ConnectionReferences.Single(one =>
            one.ConnectorId.Text.EndsWith($"/{api["name"]}", StringComparison.Ordinal)
        );

        Assert.Equal(connector.Name.Text, $"{api["logicalName"]}");
        Assert.Equal(connector.Id.Text, reference.Xml.Element("customconnectorid")!.Element("connectorid")!.Value);
        Assert.DoesNotContain(samples.Flows, other => other != flow && other.Connections.ContainsKey($"{api["name"]}"));
        Assert.Empty(samples.Connectors);
    }

    [GeneratedRegex("""@environmentVariables\((?:\\u0022|\\?")(\w+)""")]
    private static partial Regex Variable();

    private static UnpackedSolution Solution(SolutionTree tree) => new(tree);

    private static byte[] Part(SolutionTree tree, string ending) =>
        tree.Files.Single(file => file.Path.EndsWith(ending, StringComparison.Ordinal)).Content;

    private static JsonNode Json(SolutionTree tree, string ending) => JsonNode.Parse(Part(tree, ending))!;
}
