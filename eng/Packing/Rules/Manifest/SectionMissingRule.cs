using MatterportForDataverse.Packing.Zip;
using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Manifest;

/// <summary>Microsoft's packer merges what has an empty node to be merged into, and leaves the rest out of customizations.xml.</summary>
internal sealed class SectionMissingRule()
    : MeaningRule(
        "section.missing",
        "A folder in use without its empty section in Customizations.xml, or without its empty element in Entity.xml."
    )
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        Section
            .All.Where(section => solution.Tree.OfKind(section.Kind).Any() && solution.Customizations.Xml.Element(section.Name) is null)
            .Select(section => new Violation(
                solution.Customizations,
                $"The tree has {section.Kind} files, so the file needs an empty {section.Name} section."
            ))
            .Concat(
                from table in solution.Tables
                from part in TablePart.All
                where
                    solution.Tree.OfKind(part.Kind).Any(file => file.Folder == table.SchemaName) && table.Xml.Element(part.Element) is null
                select new Violation(table, $"The table has {part.Kind} files, so the file needs an empty {part.Element} element.")
            );
}
