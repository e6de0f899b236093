using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Packing.Rules.Plugins;

/// <summary>The assembly is built and put in place by the packer. One in the tree would be an old one some day.</summary>
internal sealed class AssemblyInTreeRule()
    : MeaningRule("assembly.in-tree", "A plug-in assembly that lies in the tree, where the packer puts the one that it was given.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from file in solution.Tree.OfKind(FileKind.AssemblyBody)
        select new Violation(file, "Remove it: the packer puts the built assembly here.");
}
