using MatterportForDataverse.Mutation;

namespace MatterportForDataverse.Contracts.Tests.Mutation;

/// <summary>The breaks of eng/mutants, which <c>dotnet run eng/mutants.cs</c> judges.</summary>
public sealed class MutantTests
{
    private static readonly IReadOnlyList<Mutant> All = [.. MutantSet.All(Repository.Root).SelectMany(set => set.Mutants)];

    [Fact]
    public void Each_fits_its_file_once()
    {
        Assert.True(All.Count >= 80);
        Assert.Equal([], All.Where(mutant => !mutant.Fits(File.ReadAllText(Repository.At(mutant.File)))).Select(mutant => mutant.Name));
    }

    [Fact]
    public void Each_has_a_name_of_its_own() => Assert.Equal(All.Count, All.Select(mutant => mutant.Name).Distinct().Count());

    [Fact]
    public void The_tests_that_notice_them_are_there()
    {
        var tests = string.Concat(
            Directory
                .GetFiles(Repository.At("tests"), "*Tests.cs", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(File.ReadAllText)
        );
        var known = All.Where(mutant => mutant.CaughtBy is not null).ToArray();

        Assert.NotEmpty(known);
        Assert.Equal(
            [],
            known.Where(mutant => !tests.Contains($" {mutant.CaughtBy}(", StringComparison.Ordinal)).Select(mutant => mutant.Name)
        );
    }
}
