using MatterportForDataverse.Generator.Frozen;

namespace MatterportForDataverse.Packing.Tests.Rules;

public sealed class SolutionFrozenRuleTests
{
    private static readonly PackingSample Unlisted = PackingSample.Complete.HeldTo(FrozenList.Parse(""));

    [Fact]
    public void Before_version_1_nothing_is_frozen_and_from_then_on_all_is()
    {
        Assert.Empty(Codes(Unlisted));
        Assert.Empty(Codes(Unlisted.At("0.9.9")));
        Assert.Contains("solution.frozen", Codes(Unlisted.At("1.0.0")));
        Assert.Contains("solution.frozen", Codes(Unlisted.At("2.1.0")));
    }

    [Fact]
    public void A_solution_that_is_as_its_list_says_is_packed_at_version_1() => Assert.Empty(Codes(PackingSample.Complete.At("1.0.0")));

    [Fact]
    public void Another_solution_of_the_repository_is_not_held_to_the_list() =>
        Assert.Empty(Codes(PackingSample.Complete.At("1.0.0").HeldTo(FrozenList.Parse("solution Another\ntable mpt_gone"))));

    private static IEnumerable<string> Codes(PackingSample sample) => sample.Check().Select(finding => finding.Code);
}
