using System.Xml.Linq;
using MatterportForDataverse.Packing.Build;
using MatterportForDataverse.Packing.Rules;
using MatterportForDataverse.Packing.Zip;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Packing;

/// <summary>A solution's tree, the assembly that goes into it, and the version it is meant to be: checked, then packed.</summary>
/// <param name="tree">The tree.</param>
/// <param name="assembly">The assembly; null for a solution without plug-ins.</param>
/// <param name="release">The version.</param>
/// <param name="below">The tree of the solution that is imported before it, whose components it may use; null for none.</param>
internal sealed class Packer(SolutionTree tree, PluginBinary? assembly, Release release, SolutionTree? below = null)
{
    private const string ManifestPath = "Other/Solution.xml";

    private static readonly bool[] ManagedOrNot = [false, true];

    /// <summary>Everything that an import would stumble over. Empty when the tree can be packed.</summary>
    public IReadOnlyList<Finding> Check() => RuleSet.Check(new(new(tree, below is null ? null : new(below)), assembly, release));

    /// <summary>
    /// Both packages by file name, the unmanaged one first. Only what <see cref="Check"/> finds nothing in may be packed.
    /// </summary>
    public IReadOnlyList<(string Name, byte[] Content)> Pack()
    {
        var complete = WithAssembly();
        return [.. ManagedOrNot.Select(managed => new Package(complete, managed)).Select(package => (package.FileName, package.ToZip()))];
    }

    /// <summary>What is in them, as a file beside them says it, with its name.</summary>
    public (string Name, byte[] Content) Bill() => new BillOfMaterials(WithAssembly(), assembly).ToFile();

    private SolutionTree WithAssembly() =>
        assembly is null
            ? tree
            : tree.OfKind(FileKind.Assembly)
                .Aggregate(
                    Noted(assembly),
                    (complete, registration) => complete.With(registration.Path[..^".data.xml".Length], assembly.Content)
                );

    private SolutionTree Noted(PluginBinary binary)
    {
        var manifest = new XElement(tree.Find(ManifestPath)!.Xml!);
        SdkNote.Add(manifest, binary);
        return tree.With(ManifestPath, XmlBytes.Of(manifest));
    }
}
