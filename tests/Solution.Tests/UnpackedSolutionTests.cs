using System.Collections;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Solution.Tests;

public sealed class UnpackedSolutionTests
{
    /// <summary>The shipped solution, and a component of each kind that it has none of.</summary>
    private static readonly UnpackedSolution Solution = new(
        SolutionTree
            .Read(Repository.At("tests", "Packing.Tests", "Components"))
            .Files.Aggregate(SolutionTree.Read(Repository.Package), (tree, file) => tree.With(file.Path, file.Content))
    );

    public static TheoryData<string> Lists =>
        [
            .. typeof(UnpackedSolution)
                .GetProperties()
                .Where(property => property.PropertyType.IsAssignableTo(typeof(IEnumerable)) && property.PropertyType != typeof(string))
                .Select(property => property.Name),
        ];

    [Theory]
    [MemberData(nameof(Lists))]
    public void Every_kind_of_component_is_read(string list) =>
        Assert.NotEmpty((IEnumerable)typeof(UnpackedSolution).GetProperty(list)!.GetValue(Solution)!);

    [Fact]
    public void The_manifest_says_what_the_solution_is()
    {
        Assert.Equal(("MatterportForDataverse", "mpt_"), (Solution.Manifest.UniqueName.Text, Solution.Prefix));
        Assert.NotEmpty(Solution.Manifest.RootComponents);
        Assert.Contains(Solution.Manifest.BaseLanguage, Solution.Customizations.Languages);
    }

    [Fact]
    public void Without_a_manifest_it_is_no_solution()
    {
        var missing = Assert.Throws<SolutionFileException>(() => SolutionOf.Files().Manifest);

        Assert.Equal("Other/Solution.xml", missing.File);
        Assert.Contains("not there", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_of_the_platform_are_there_with_all_their_columns()
    {
        Assert.True(Solution.HasTable("mpt_model") && Solution.HasTable("systemuser") && !Solution.HasTable("mpt_nothing"));
        Assert.True(Solution.HasColumn("mpt_model", "mpt_dirty") && Solution.HasColumn("systemuser", "anything"));
        Assert.False(Solution.HasColumn("mpt_model", "mpt_nothing"));
    }

    [Fact]
    public void A_web_resource_of_others_is_not_missed()
    {
        Assert.True(Solution.LacksWebResource("mpt_/nothing.js"));
        Assert.False(Solution.LacksWebResource("mpt_/matterport.js") || Solution.LacksWebResource("msdyn_/x.js"));
        Assert.NotNull(Solution.ScriptOf("mpt_/matterport.js"));
        Assert.Null(Solution.ScriptOf("mpt_/nothing.js"));
    }
}
