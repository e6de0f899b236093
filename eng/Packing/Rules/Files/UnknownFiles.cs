using MatterportForDataverse.Packing.Model;
using MatterportForDataverse.Packing.Tree;

namespace MatterportForDataverse.Packing.Rules.Files;

/// <summary>What the packer does not know would be left out of the package in silence.</summary>
internal sealed class UnknownFiles()
    : Rule("file.unknown", "A file or folder that the packer has no place for, and would otherwise leave out.")
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from file in solution.Tree.OfKind(FileKind.Unknown)
        where !Layout.Places.Any(place => place.HoldsInOtherLetterCase(file.Path))
        select new Fault(file, "The packer has no place for this file. Remove it, or say in eng/Packing/Tree/Layout.cs what it is.");
}
