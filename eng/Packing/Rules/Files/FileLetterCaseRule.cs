using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Packing.Rules.Files;

/// <summary>`entities/` instead of `Entities/` makes Microsoft's packer drop every table.</summary>
internal sealed class FileLetterCaseRule()
    : ReadingRule("file.letter-case", "A folder or file in another letter case than the packer expects (`entities/`).")
{
    protected override IEnumerable<Violation> Check(SolutionTree tree) =>
        from file in tree.OfKind(FileKind.Unknown)
        let pattern = FileLayout.Patterns.FirstOrDefault(pattern => pattern.MatchesInOtherLetterCase(file.Path))
        where pattern is not null
        select new Violation(
            file,
            $"The letter case differs from that of a {pattern.Kind} file. Rename it; Microsoft's packer would drop it."
        );
}
