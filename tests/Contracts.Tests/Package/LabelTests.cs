using System.Xml.Linq;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Contracts.Tests.Package;

public class LabelTests
{
    private static readonly string[] Described =
    [
        "entity",
        "attribute",
        "optionset",
        "option",
        "systemform",
        "savedquery",
        "visualization",
        "EntityRelationship",
        "Workflow",
        "SolutionManifest",
    ];

    [Fact]
    public void Every_label_says_something()
    {
        string[] tags = ["displayname", "LocalizedName", "LocalizedCollectionName", "label"];
        var labels = Documents()
            .SelectMany(document => document.DescendantsAndSelf())
            .Where(element => tags.Contains(element.Name.LocalName))
            .ToList();

        Assert.NotEmpty(labels);
        Assert.All(
            labels,
            label =>
                Assert.False(
                    string.IsNullOrWhiteSpace((label.Attribute("description") ?? label.Attribute("default"))?.Value),
                    label.Parent!.ToString()
                )
        );
    }

    [Fact]
    public void Every_component_is_described_in_a_sentence()
    {
        var components = Documents()
            .SelectMany(document => document.DescendantsAndSelf())
            .Where(element => Described.Contains(element.Name.LocalName) && element.HasElements && !element.Ancestors("fetch").Any())
            .ToList();

        Assert.All(Described, kind => Assert.Contains(components, component => component.Name.LocalName == kind));
        Assert.All(components, component => AssertSentence(Description(component), component));
    }

    [Fact]
    public void Every_step_and_every_part_of_a_custom_api_is_described_in_a_sentence()
    {
        var (steps, apis) = (ShippedSolution.Value.Steps, ShippedSolution.Value.CustomApis);
        var parameters = ShippedSolution.Value.CustomApiParameters;

        Assert.NotEmpty(steps);
        Assert.NotEmpty(apis);
        Assert.NotEmpty(parameters);
        Assert.All(steps, step => AssertSentence(step.Description, step.Xml));
        Assert.All(apis, api => AssertSentence(api.Description.Default, api.Xml));
        Assert.All(parameters, parameter => AssertSentence(parameter.Description.Default, parameter.Xml));
        Assert.All(apis, api => Assert.False(string.IsNullOrWhiteSpace(api.DisplayName.Default)));
        Assert.All(parameters, parameter => Assert.False(string.IsNullOrWhiteSpace(parameter.DisplayName.Default)));
    }

    private static IEnumerable<XElement> Documents() =>
        ShippedSolution.Value.Tree.Files.Where(file => file.Kind != FileKind.Ribbon).Select(file => file.Xml).OfType<XElement>();

    private static string? Description(XElement component) =>
        (component.Element("Descriptions") ?? component.Element("RelationshipDescription")?.Element("Descriptions"))
            ?.Element("Description")
            ?.Attribute("description")
            ?.Value;

    private static void AssertSentence(string? text, XElement component) =>
        Assert.True(
            text is { Length: > 5 } && text.EndsWith('.'),
            $"{component.Name}: \"{text}\" is not a sentence, in {component.FirstAttribute} {component.Parent?.FirstAttribute}"
        );
}
