using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Packing.Rules.Files;

/// <summary>What the packer does not know would be left out of the package in silence.</summary>
internal sealed class FileUnknownRule()
    : ReadingRule("file.unknown", "A file or folder that the packer has no place for, and would otherwise leave out.")
{
    protected override IEnumerable<Violation> Check(SolutionTree tree) =>
        from file in tree.OfKind(FileKind.Unknown)
        where !FileLayout.Patterns.Any(pattern => pattern.MatchesInOtherLetterCase(file.Path))
        select new Violation(
            file,
            "The packer has no place for this file. Remove it, or say in src/Solution/Files/FileLayout.cs what it is."
        );
}
