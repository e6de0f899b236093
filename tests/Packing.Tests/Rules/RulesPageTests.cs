using MatterportForDataverse.Packing.Rules;

namespace MatterportForDataverse.Packing.Tests.Rules;

public sealed class RulesPageTests
{
    [Fact]
    public void The_page_of_rules_lists_every_code_with_what_it_refuses()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "packing-rules.md")).ReplaceLineEndings("\n");

        Assert.True(RuleSet.All.Count > 90);
        Assert.All(RuleSet.All, rule => Assert.Contains($"| `{rule.Code}` | {rule.Refuses} |\n", page, StringComparison.Ordinal));
        Assert.True(page == RuleSet.Document(page), "Run: dotnet run eng/pack.cs -- --rules");
    }
}
