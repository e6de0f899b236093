using System.Text.Json;
using MatterportForDataverse.Generator.Shapes;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Contracts.Tests.Package;

/// <summary>Lists that custom APIs answer as JSON have one declared shape.</summary>
public sealed class ShapeTests
{
    private static readonly IReadOnlyList<Shape> Shapes = Shape.Read(Repository.At("solution-package", "shapes"));

    [Fact]
    public void Every_list_that_a_custom_api_answers_has_a_shape_and_every_shape_is_answered()
    {
        var lists = ShippedSolution
            .Value.CustomApis.SelectMany(api => api.Properties.Select(property => $"{api.UniqueName}.{property.UniqueName}"))
            .Where(property =>
                property.EndsWith(".Suggestions", StringComparison.Ordinal)
                || property.EndsWith(".Models", StringComparison.Ordinal)
                || property.EndsWith(".Checks", StringComparison.Ordinal)
                || property.EndsWith(".Results", StringComparison.Ordinal)
                || property.EndsWith(".Restored", StringComparison.Ordinal)
            )
            .Order(StringComparer.Ordinal);

        Assert.Equal(
            [
                "mpt_CheckSetup.Checks",
                "mpt_ResolveIssues.Results",
                "mpt_SearchModels.Models",
                "mpt_SuggestModels.Suggestions",
                "mpt_UnlinkModel.Restored",
            ],
            Shapes.SelectMany(shape => shape.ItemsOf).Order(StringComparer.Ordinal)
        );
        Assert.Equal(lists, Shapes.SelectMany(shape => shape.ItemsOf).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_answered_has_the_members_of_its_shape()
    {
        AssertMembers(new ModelSuggestion(), "ModelSuggestion");
        AssertMembers(new SetupCheck(), "SetupCheck");
        AssertMembers(new IssueResult(), "IssueResult");
        AssertMembers(new RestoredField(), "RestoredField");
    }

    private static void AssertMembers<T>(T item, string name)
    {
        using var json = JsonDocument.Parse(Core.Json.Write(item));

        Assert.Equal(
            Shapes.Single(shape => shape.Name == name).Members.Where(member => member.IsRequired).Select(member => member.Name),
            json.RootElement.EnumerateObject().Select(member => member.Name)
        );
    }
}
