using MatterportForDataverse.Packing.Model;
using MatterportForDataverse.Packing.Tree;

namespace MatterportForDataverse.Packing.Rules.Files;

/// <summary>Microsoft's packer copies custom APIs, variables, flows and OpenAPI definitions without reading them.</summary>
internal sealed class Malformed()
    : Rule("file.malformed", "An XML or JSON file that cannot be read, or whose root element is another than its place asks for.")
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        solution
            .Tree.Files.Select(file => (file, reason: Reason(file)))
            .Where(found => found.reason is not null)
            .Select(found => new Fault(found.file, found.reason!));

    private static string? Reason(SolutionFile file) =>
        file.Fault is not null ? $"The file cannot be read: {file.Fault}"
        : Layout.PlaceOf(file.Path)?.Root is { } root && file.Xml?.Name.LocalName != root
            ? $"The root element is {file.Xml?.Name.LocalName}, not {root}."
        : null;
}
