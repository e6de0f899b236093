using MatterportForDataverse.Packing.Rules;

namespace MatterportForDataverse.Packing.Tests.Rules;

public sealed class DocumentTests
{
    [Fact]
    public void The_page_on_packing_lists_every_code_with_what_it_refuses()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "packing.md"))
            .SkipWhile(line => line != "| Code | What is refused |")
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .ToList();

        Assert.NotEmpty(lines);
        Assert.Equal(AllRules.All.Select(rule => $"| `{rule.Code}` | {rule.Refuses} |"), lines);
    }
}
