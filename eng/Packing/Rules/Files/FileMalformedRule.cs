using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Packing.Rules.Files;

/// <summary>Microsoft's packer copies custom APIs, variables, flows and OpenAPI definitions without reading them.</summary>
internal sealed class FileMalformedRule()
    : ReadingRule("file.malformed", "An XML or JSON file that cannot be read, or whose root element is another than its place asks for.")
{
    protected override IEnumerable<Violation> Check(SolutionTree tree) =>
        from file in tree.Files
        let reason = Reason(file)
        where reason is not null
        select new Violation(file, reason);

    private static string? Reason(SolutionFile file) =>
        file.ReadError is not null ? $"The file cannot be read: {file.ReadError}"
        : FileLayout.PatternOf(file.Path)?.Root is { } root && file.Xml?.Name.LocalName != root
            ? $"The root element is {file.Xml?.Name.LocalName}, not {root}."
        : null;
}
