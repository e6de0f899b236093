using MatterportForDataverse.Packing.Build;
using MatterportForDataverse.Packing.Rules;
using MatterportForDataverse.Packing.Zip;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Packing;

/// <summary>A solution's tree, the assembly that goes into it, and the version it is meant to be: checked, then packed.</summary>
internal sealed class Packer(SolutionTree tree, PluginBinary assembly, Release release)
{
    private static readonly bool[] ManagedOrNot = [false, true];

    /// <summary>Everything that an import would stumble over. Empty when the tree can be packed.</summary>
    public IReadOnlyList<Finding> Check() => RuleSet.Check(new(new(tree), assembly, release));

    /// <summary>
    /// Both packages by file name, the unmanaged one first. Only what <see cref="Check"/> finds nothing in may be packed.
    /// </summary>
    public IReadOnlyList<(string Name, byte[] Content)> Pack()
    {
        var complete = WithAssembly();
        return [.. ManagedOrNot.Select(managed => new Package(complete, managed)).Select(package => (package.FileName, package.ToZip()))];
    }

    private SolutionTree WithAssembly() =>
        tree.OfKind(FileKind.Assembly)
            .Aggregate(tree, (complete, registration) => complete.With(registration.Path[..^".data.xml".Length], assembly.Content));
}
