using System.Text.RegularExpressions;

namespace MatterportForDataverse.Contracts.Tests.Sources;

/// <summary>Decisions are found in one list and read alike.</summary>
public sealed partial class DecisionTests
{
    private static readonly List<string> Names =
    [
        .. Directory
            .GetFiles(Repository.At("docs", "decisions"), "0*.md")
            .Select(path => Path.GetFileName(path))
            .Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void A_decision_has_number_title_status_date_context_decision_and_consequences()
    {
        Assert.Contains("0001-sdk-stand-in.md", Names);
        Assert.All(Names, name => Assert.Matches(Form(), Text(name)));
        Assert.All(Names, name => Assert.StartsWith($"# {name[..4]} ", Text(name), StringComparison.Ordinal));
        Assert.Equal(Names.Count, Names.Select(name => name[..4]).Distinct().Count());
    }

    [Fact]
    public void The_index_has_a_line_for_each_with_its_title_and_status()
    {
        var lines = Text("README.md").Split('\n').Where(line => line.StartsWith("| [", StringComparison.Ordinal)).ToList();

        Assert.Equal(Names.Count, lines.Count);
        Assert.All(
            Names.Zip(lines),
            pair =>
            {
                var form = Form().Match(Text(pair.First));
                Assert.StartsWith(
                    $"| [{pair.First[..4]}]({pair.First}) {form.Groups["title"].Value} | ",
                    pair.Second,
                    StringComparison.Ordinal
                );
                Assert.EndsWith($" | {form.Groups["status"].Value} |", pair.Second, StringComparison.Ordinal);
            }
        );
    }

    private static string Text(string name) => File.ReadAllText(Repository.At("docs", "decisions", name)).ReplaceLineEndings("\n");

    [GeneratedRegex(
        """
            \A\#\ \d{4}\ (?<title>[^\n]+)\n
            \n
            \*(?<status>Proposed|Accepted|Superseded\ by\ \[\d{4}\]\([^)]+\)),\ \d{4}-\d\d-\d\d\*\n
            \n
            \#\#\ Context\n\n(?s:.+)\n\n
            \#\#\ Decision\n\n(?s:.+)\n\n
            \#\#\ Consequences\n\n
            """,
        RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Form();
}
