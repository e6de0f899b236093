using System.Text.RegularExpressions;

namespace MatterportForDataverse.Contracts.Tests.Sources;

/// <summary>The pages of the repository.</summary>
internal static partial class MarkdownFiles
{
    private static readonly string[] Skipped = ["bin", "obj", "node_modules", ".git", "artifacts"];

    /// <summary>Their paths below the repository's root, with slashes, in ordinal order.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Below("").Order(StringComparer.Ordinal)];

    /// <summary>The page without what stands in it as code.</summary>
    public static string WithoutCode(string text) => InlineCode().Replace(CodeBlock().Replace(text, ""), "");

    /// <summary>The anchors of a page: its headings as GitHub turns them into one.</summary>
    public static IEnumerable<string> Anchors(string text) =>
        Heading()
            .Matches(CodeBlock().Replace(text, ""))
            .Select(heading => NoAnchor().Replace(heading.Groups[1].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    private static IEnumerable<string> Below(string folder) =>
        Directory
            .GetFiles(Repository.At(folder), "*.md")
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Concat(
                Directory
                    .GetDirectories(Repository.At(folder))
                    .Where(path => !Skipped.Contains(Path.GetFileName(path)))
                    .SelectMany(path => Below(Path.GetRelativePath(Repository.Root, path)))
            );

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex("`[^`\n]+`")]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NoAnchor();
}
