using System.Xml.Linq;
using MatterportForDataverse.Packing.Model;
using MatterportForDataverse.Packing.Tree;
using MatterportForDataverse.Packing.Zip;

namespace MatterportForDataverse.Packing.Rules.Files;

/// <summary>A component that says where its body lies, and the body is not there.</summary>
internal sealed class MissingParts()
    : Rule(
        "file.missing-part",
        "A web resource, flow, connector, control or plug-in package whose body (script, JSON, OpenAPI, bundle, nupkg) is missing."
    )
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from file in solution.Tree.Files
        where file.Xml is not null
        from part in PartsOf(file)
        where !solution.Tree.Has(part)
        select new Fault(file, $"{part} is missing.");

    private static IEnumerable<string> PartsOf(SolutionFile file) =>
        file.Kind switch
        {
            FileKind.WebResource or FileKind.Workflow => [file.Path[..^".data.xml".Length]],
            FileKind.PluginPackage => [$"pluginpackages/{file.Owner}/package/{file.Xml.Text("package")}"],
            FileKind.Connector => file.Xml!.Elements()
                .Select(part => part.Value.Trim())
                .Where(value => value.StartsWith("/Connector/", StringComparison.Ordinal))
                .Select(value => $"Connectors/{value["/Connector/".Length..]}"),
            FileKind.Control => [$"Controls/{file.Owner}/ControlManifest.xml"],
            FileKind.ControlManifest => file.Xml.Below("resources").Elements().Select(part => $"Controls/{file.Owner}/{part.Attr("path")}"),
            FileKind.Form or FileKind.App or FileKind.SiteMap when file.IsTwin => [file.OriginalPath],
            _ => [],
        };
}
