using MatterportForDataverse.Packing.Model;
using MatterportForDataverse.Packing.Zip;

namespace MatterportForDataverse.Packing.Rules.Manifest;

/// <summary>What is merged from files stands in files only, and a section that nobody knows is checked by nobody.</summary>
internal sealed class SectionContent()
    : Rule("section.content", "Content in a section that is filled from files, or in one that the packer does not know.")
{
    public override IEnumerable<Fault> Check(Solution solution)
    {
        var sections = solution.Sections.Xml?.Elements() ?? [];
        return sections
            .Where(section => section.HasElements && !Section.Inline.Contains(section.Name.LocalName))
            .Select(section => new Fault(
                solution.Sections,
                $"The section {section.Name.LocalName} has content. Put it in files of its own, which the packer merges."
            ))
            .Concat(
                from table in solution.Tables.Values
                from part in TablePart.All
                where table.File.Xml?.Element(part.Element) is { HasElements: true }
                select new Fault(table.File, $"{part.Element} has content. Put it in files of its own, which the packer merges.")
            );
    }
}
