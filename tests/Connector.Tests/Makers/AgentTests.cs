using System.Text.RegularExpressions;
using MatterportForDataverse.Connector.Tests.Operations;

namespace MatterportForDataverse.Connector.Tests.Makers;

/// <summary>What an agent is told of the operations, which it picks from by their descriptions alone.</summary>
public sealed partial class AgentTests
{
    private static readonly DefinedOperation[] Shown =
    [
        .. DefinedOperation.All(ConnectorFiles.Makers).Where(one => (string?)one.Content["x-ms-visibility"] != "internal"),
    ];

    public static TheoryData<string> Ids => [.. Shown.Select(operation => operation.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_description_says_what_it_does_when_to_use_it_and_what_it_does_not(string id)
    {
        var description = (string)Shown.Single(operation => operation.Id == id).Content["description"]!;

        Assert.Contains(". Use it ", description, StringComparison.Ordinal);
        Assert.Matches(Limit(), description);
        Assert.InRange(description.Length, 80, 500);
    }

    [Fact]
    public void Twenty_sentences_have_the_operation_that_they_should_pick()
    {
        var page = File.ReadAllText(Repository.At("docs", "connector.md"));
        var rows = Row().Matches(page).Select(match => match.Groups[1].Value).ToArray();

        Assert.Equal(20, rows.Length);
        Assert.Equal(20, rows.Distinct().Count());
        Assert.Empty(rows.Except(Shown.Select(operation => operation.Id)));
    }

    [Fact]
    public void The_page_shows_every_operation_by_its_summary()
    {
        var page = File.ReadAllText(Repository.At("docs", "connector.md"));

        var summaries = Shown.Select(operation => $"*{operation.Content["summary"]}*");

        Assert.All(summaries, summary => Assert.Contains(summary, page, StringComparison.Ordinal));
    }

    [GeneratedRegex("only reads|nothing|never|does not wait|by itself|stays|at most|one more|cannot|no settings|no conflicts")]
    private static partial Regex Limit();

    [GeneratedRegex(@"^\| [^|]+[.?] \| `([A-Za-z]+)` \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
