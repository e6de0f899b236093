using MatterportForDataverse.Packing.Model;
using MatterportForDataverse.Packing.Tree;

namespace MatterportForDataverse.Packing.Rules.Plugins;

/// <summary>The assembly is built and put in place by the packer. One in the tree would be an old one some day.</summary>
internal sealed class AssemblyInTree()
    : Rule("assembly.in-tree", "A plug-in assembly that lies in the tree, where the packer puts the one that it was given.")
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from file in solution.Tree.OfKind(FileKind.AssemblyBody)
        select new Fault(file, "Remove it: the packer puts the built assembly here.");
}
