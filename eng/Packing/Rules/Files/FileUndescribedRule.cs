using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Packing.Rules.Files;

/// <summary>A body that no component claims gets into no package.</summary>
internal sealed class FileUndescribedRule()
    : MeaningRule(
        "file.undescribed",
        "The body of a web resource, flow, connector, control or plug-in package without the file that describes it; a parameter "
            + "without its custom API."
    )
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from file in solution.Tree.Files
        let describing = DescribingFile(file, solution)
        where describing is not null && !solution.Tree.Has(describing)
        select new Violation(file, $"{describing} is missing, which would say what this file is.");

    private static string? DescribingFile(SolutionFile file, UnpackedSolution solution) =>
        file.Kind switch
        {
            FileKind.WebResourceBody or FileKind.WorkflowBody => $"{file.Path}.data.xml",
            FileKind.PluginPackageBody => $"pluginpackages/{file.Folder}/pluginpackage.xml",
            FileKind.RequestParameter or FileKind.ResponseProperty => $"customapis/{file.Folder}/customapi.xml",
            FileKind.ControlPart or FileKind.ControlManifest => $"Controls/{file.Folder}/ControlManifest.xml.data.xml",
            FileKind.ConnectorPart when !solution.Connectors.Any(connector => connector.Parts.Contains(file.Path)) =>
                "The connector's own file",
            _ => null,
        };
}
