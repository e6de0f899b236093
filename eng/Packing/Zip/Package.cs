using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Packing.Zip;

/// <summary>
/// A tree as a package that an environment imports. Which parts it has and what they are called is read off public exports and what people
/// wrote
/// of `pac solution pack` (customizations.xml and solution.xml first, [Content_Types].xml last; both with a declaration and line feeds);
/// that the
/// components in lower-case folders travel as they are, off exports that hold them. Only the order of the other parts, by name, and the
/// time stamps
/// are ours: Microsoft's packer never makes the same bytes twice.
/// </summary>
internal sealed class Package(SolutionTree tree, bool managed)
{
    /// <summary>The kinds whose files travel as they are.</summary>
    private static readonly HashSet<FileKind> Verbatim =
    [
        FileKind.Command,
        FileKind.CustomApi,
        FileKind.RequestParameter,
        FileKind.ResponseProperty,
        FileKind.Catalog,
        FileKind.CatalogAssignments,
        FileKind.EnvironmentVariable,
        FileKind.PluginPackage,
        FileKind.PluginPackageBody,
        FileKind.WorkflowBody,
        FileKind.AssemblyBody,
        FileKind.ControlManifest,
        FileKind.ControlPart,
    ];

    /// <summary>The unique name and version of the solution and what kind of package it is, as exports are called.</summary>
    public string FileName
    {
        get
        {
            var manifest = tree.Find("Other/Solution.xml")!.Xml!.Element("SolutionManifest");
            return $"{manifest.Text("UniqueName")}_{manifest.Text("Version").Replace('.', '_')}{(managed ? "_managed" : "")}.zip";
        }
    }

    /// <summary>The bytes of the package. The tree has been checked, so that nothing it holds is left out.</summary>
    public byte[] ToZip()
    {
        List<(string Name, byte[] Content)> parts =
        [
            ("customizations.xml", XmlBytes.Of(new Customizations(tree, managed).Merge())),
            ("solution.xml", XmlBytes.Of(Manifest())),
            .. tree
                .Files.Select(file => (Name: PartName(file), file.Content))
                .Where(part => part.Name is not null)
                .OrderBy(part => part.Name, StringComparer.Ordinal)
                .Select(part => (part.Name!, part.Content)),
        ];
        return Archive.Write([.. parts, (ContentTypes.Name, ContentTypes.For(parts.Select(part => part.Name)))]);
    }

    private XElement Manifest()
    {
        var root = new XElement(tree.Find("Other/Solution.xml")!.Xml!);
        root.Element("SolutionManifest")!.Element("Managed")!.Value = managed ? "1" : "0";
        return root;
    }

    private string? PartName(SolutionFile file) =>
        file.Kind switch
        {
            var kind when Verbatim.Contains(kind) => file.Path,
            FileKind.ConnectorPart => "Connector/" + file.Path["Connectors/".Length..],
            FileKind.WebResourceBody => Paths.BodyOf(FileKind.WebResource, tree.Find($"{file.Path}.data.xml")!.Xml!),
            _ => null,
        };
}
