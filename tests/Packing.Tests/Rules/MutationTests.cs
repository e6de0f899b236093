using MatterportForDataverse.Packing.Rules;

namespace MatterportForDataverse.Packing.Tests.Rules;

public sealed class MutationTests
{
    public static TheoryData<string> Names => [.. Mutation.All.Select(mutation => mutation.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_broken_copy_is_refused_with_its_code_and_its_file(string name)
    {
        var mutation = Mutation.All.Single(mutation => mutation.Name == name);
        var findings = mutation.Break(Case.Whole).Check();

        Assert.NotEmpty(findings);
        Assert.All(findings, finding => Assert.True((finding.Code, finding.File) == (mutation.Code, mutation.File), finding.ToString()));
        Assert.All(findings, finding => Assert.EndsWith(".", finding.Sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_rule_has_refused_a_broken_copy()
    {
        var codes = Mutation.All.Select(mutation => mutation.Code).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(RuleSet.All.Select(rule => rule.Code).Order(StringComparer.Ordinal), codes);
    }

    [Fact]
    public void All_faults_are_found_at_once()
    {
        var both = Mutation
            .All.Where(mutation => mutation.Name is "a renamed column in a form" or "a filtering column that is nowhere")
            .ToList();
        var findings = both.Aggregate(Case.Whole, (it, mutation) => mutation.Break(it)).Check();

        Assert.Equal(2, both.Count);
        Assert.Equal(
            both.Select(mutation => mutation.Code).Order(StringComparer.Ordinal),
            findings.Select(finding => finding.Code).Order(StringComparer.Ordinal)
        );
    }
}
