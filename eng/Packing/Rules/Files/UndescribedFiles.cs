using MatterportForDataverse.Packing.Model;
using MatterportForDataverse.Packing.Tree;

namespace MatterportForDataverse.Packing.Rules.Files;

/// <summary>A body that no component claims gets into no package.</summary>
internal sealed class UndescribedFiles()
    : Rule(
        "file.undescribed",
        "The body of a web resource, flow, connector, control or plug-in package without the file that describes it; a parameter without its custom API."
    )
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from file in solution.Tree.Files
        let describing = DescribingFile(file, solution)
        where describing is not null && !solution.Tree.Has(describing)
        select new Fault(file, $"{describing} is missing, which would say what this file is.");

    private static string? DescribingFile(SolutionFile file, Solution solution) =>
        file.Kind switch
        {
            FileKind.WebResourceBody or FileKind.WorkflowBody => $"{file.Path}.data.xml",
            FileKind.PluginPackageBody => $"pluginpackages/{file.Owner}/pluginpackage.xml",
            FileKind.RequestParameter or FileKind.ResponseProperty => $"customapis/{file.Owner}/customapi.xml",
            FileKind.ControlPart or FileKind.ControlManifest => $"Controls/{file.Owner}/ControlManifest.xml.data.xml",
            FileKind.ConnectorPart when !solution.Roots(FileKind.Connector).Any(connector => Names(connector, file)) =>
                "The connector's own file",
            _ => null,
        };

    private static bool Names(SolutionFile connector, SolutionFile part) =>
        connector.Xml!.Elements().Any(element => element.Value.Trim() == $"/Connector/{part.Path["Connectors/".Length..]}");
}
