using System.Text.RegularExpressions;
using MatterportForDataverse.Packing.Rules;

namespace MatterportForDataverse.Packing.Tests.Rules;

public sealed class RuleSetTests
{
    [Fact]
    public void Every_rule_of_the_packer_is_asked()
    {
        var rules = typeof(Rule)
            .Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract)
            .Select(type => type.Name)
            .Order(StringComparer.Ordinal)
            .ToList();

        Assert.NotEmpty(rules);
        Assert.Equal(rules, RuleSet.All.Select(rule => rule.GetType().Name).Order(StringComparer.Ordinal));
        Assert.Equal(rules.Count, RuleSet.All.Select(rule => rule.Code).Distinct().Count());
    }

    /// <summary>So that whoever reads a code finds its class: `column.unknown-choice` is ColumnUnknownChoiceRule.</summary>
    [Fact]
    public void A_rule_is_called_as_its_code_is()
    {
        Assert.NotEmpty(RuleSet.All);
        Assert.All(RuleSet.All, rule => Assert.Matches(@"^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$", rule.Code));
        Assert.All(RuleSet.All, rule => Assert.Equal(ClassName(rule.Code), rule.GetType().Name));
    }

    [Fact]
    public void What_asks_whether_files_can_be_read_comes_first_and_the_rest_in_the_order_of_the_codes()
    {
        var reading = RuleSet.All.TakeWhile(rule => rule is ReadingRule).Select(rule => rule.Code).ToList();
        var others = RuleSet.All.SkipWhile(rule => rule is ReadingRule).ToList();

        Assert.Equal(["file.letter-case", "file.malformed", "file.required", "file.unknown"], reading);
        Assert.DoesNotContain(others, rule => rule is ReadingRule);
        Assert.Equal(others.Select(rule => rule.Code).Order(StringComparer.Ordinal), others.Select(rule => rule.Code));
    }

    private static string ClassName(string code) =>
        Regex.Replace(code, @"(?:^|[.-])([a-z])", match => match.Groups[1].Value.ToUpperInvariant()) + "Rule";
}
