using System.Xml.Linq;
using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Packing.Rules.Files;

/// <summary>A component that says where its body lies, and the body is not there.</summary>
internal sealed class FileMissingPartRule()
    : MeaningRule(
        "file.missing-part",
        "A web resource, flow, connector, control or plug-in package whose body (script, JSON, OpenAPI, bundle, nupkg) is missing."
    )
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from file in solution.Tree.Files
        where file.Xml is not null
        from part in PartsOf(file)
            .Concat(solution.Connectors.Where(connector => connector.File == file).SelectMany(connector => connector.Parts))
        where !solution.Tree.Has(part)
        select new Violation(file, $"{part} is missing.");

    private static IEnumerable<string> PartsOf(SolutionFile file) =>
        file.Kind switch
        {
            FileKind.WebResource or FileKind.Workflow => [file.Path[..^".data.xml".Length]],
            FileKind.PluginPackage => [$"pluginpackages/{file.Folder}/package/{file.Xml.Text("package")}"],
            FileKind.Control => [$"Controls/{file.Folder}/ControlManifest.xml"],
            FileKind.ControlManifest => file
                .Xml.Below("resources")
                .Elements()
                .Select(part => $"Controls/{file.Folder}/{part.Attr("path")}"),
            FileKind.Form or FileKind.App or FileKind.SiteMap when file.IsManagedRendering => [file.UnmanagedPath],
            _ => [],
        };
}
