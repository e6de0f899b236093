using System.Text.RegularExpressions;
using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.WebResources;

/// <summary>A page loads scripts and styles from beside itself; they have to be web resources too.</summary>
internal sealed class WebResourceUnknownReferenceRule()
    : MeaningRule(
        "web-resource.unknown-reference",
        "A page that loads a script, style or picture from beside itself which is no web resource of the solution."
    )
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from page in solution.WebResources
        where page.Type == "1"
        from reference in References(solution.Tree.Find(page.BodyPath)?.Text ?? "")
        let target = new Uri(new Uri($"https://page/{page.Name}"), reference)
        where target.Host == "page" && solution.LacksWebResource(Uri.UnescapeDataString(target.AbsolutePath[1..]))
        select new Violation(page, $"The page loads {reference}, which is no web resource of the solution.");

    private static IEnumerable<string> References(string html) =>
        Regex
            .Matches(html, """<(?:script|link|img)\b[^>]*?\b(?:src|href)\s*=\s*["']([^"'#?]+)""", RegexOptions.IgnoreCase)
            .Select(match => match.Groups[1].Value)
            .Distinct()
            .Where(reference => Uri.TryCreate(reference, UriKind.RelativeOrAbsolute, out _));
}
