using System.Text.RegularExpressions;

namespace MatterportForDataverse.Contracts.Tests.Sources;

/// <summary>Every link from a page to a file or heading of the repository leads somewhere.</summary>
public sealed partial class LinkTests
{
    private static readonly List<(string Page, string Target)> Links =
    [
        .. MarkdownFiles
            .All.SelectMany(page =>
                Link()
                    .Matches(MarkdownFiles.WithoutCode(File.ReadAllText(Repository.At(page))))
                    .Select(link => (page, link.Groups[1].Value))
            )
            .Where(link => !link.Value.Contains("://", StringComparison.Ordinal)),
    ];

    [Fact]
    public void A_link_leads_to_a_file_that_is_there()
    {
        Assert.Contains(("README.md", "docs/architecture.md"), Links);
        Assert.Contains(("docs/decisions/0003-graphql-client.md", "0001-sdk-stand-in.md"), Links);
        Assert.True(Links.Count > 80, $"{Links.Count} links were seen.");
        Assert.DoesNotContain(Links, link => !File.Exists(FileOf(link)) && !Directory.Exists(FileOf(link)));
    }

    [Fact]
    public void A_link_to_a_heading_leads_to_one_that_is_there()
    {
        var anchored = Links.Where(link => link.Target.Contains('#', StringComparison.Ordinal)).ToList();

        Assert.Contains(("docs/security.md", "#guards"), anchored);
        Assert.DoesNotContain(anchored, link => !MarkdownFiles.Anchors(File.ReadAllText(FileOf(link))).Contains(link.Target.Split('#')[1]));
    }

    /// <summary>The map in the README and the index of decisions are how a page is found.</summary>
    [Fact]
    public void Every_page_of_the_documentation_is_linked_from_the_README_and_every_decision_from_the_index()
    {
        var pages = MarkdownFiles.All.Where(page => page.StartsWith("docs/", StringComparison.Ordinal)).ToList();
        var linked = Links
            .Where(link => link.Page is "README.md" or "docs/decisions/README.md")
            .Select(link => Path.GetRelativePath(Repository.Root, FileOf(link)).Replace('\\', '/'))
            .ToHashSet();

        Assert.Contains("docs/terms.md", pages);
        Assert.Empty(pages.Except(linked));
    }

    private static string FileOf((string Page, string Target) link)
    {
        var (path, from) = (link.Target.Split('#')[0], Repository.At(link.Page));
        return Path.GetFullPath(path.Length == 0 ? from : Path.Combine(Path.GetDirectoryName(from)!, path));
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
