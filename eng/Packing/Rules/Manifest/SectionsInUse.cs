using MatterportForDataverse.Packing.Model;
using MatterportForDataverse.Packing.Zip;

namespace MatterportForDataverse.Packing.Rules.Manifest;

/// <summary>Microsoft's packer merges what has an empty node to be merged into, and leaves the rest out of customizations.xml.</summary>
internal sealed class SectionsInUse()
    : Rule(
        "section.missing",
        "A folder in use without its empty section in Customizations.xml, or without its empty element in Entity.xml."
    )
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        Section
            .All.Where(section => solution.Tree.OfKind(section.Kind).Any() && solution.Sections.Xml?.Element(section.Name) is null)
            .Select(section => new Fault(
                solution.Sections,
                $"The tree has {section.Kind} files, so the file needs an empty {section.Name} section."
            ))
            .Concat(
                from table in solution.Tables.Values
                from part in TablePart.All
                where
                    solution.Tree.OfKind(part.Kind).Any(file => file.Owner == table.Schema) && table.File.Xml?.Element(part.Element) is null
                select new Fault(table.File, $"The table has {part.Kind} files, so the file needs an empty {part.Element} element.")
            );
}
