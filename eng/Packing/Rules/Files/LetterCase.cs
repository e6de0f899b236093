using MatterportForDataverse.Packing.Model;
using MatterportForDataverse.Packing.Tree;

namespace MatterportForDataverse.Packing.Rules.Files;

/// <summary>`entities/` instead of `Entities/` makes Microsoft's packer drop every table.</summary>
internal sealed class LetterCase()
    : Rule("file.letter-case", "A folder or file in another letter case than the packer expects (`entities/`).")
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from file in solution.Tree.OfKind(FileKind.Unknown)
        let place = Layout.Places.FirstOrDefault(place => place.HoldsInOtherLetterCase(file.Path))
        where place is not null
        select new Fault(file, $"The letter case differs from that of a {place.Kind} file. Rename it; Microsoft's packer would drop it.");
}
