using MatterportForDataverse.Packing.Zip;
using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Manifest;

/// <summary>What is merged from files stands in files only, and a section that nobody knows is checked by nobody.</summary>
internal sealed class SectionContentRule()
    : MeaningRule("section.content", "Content in a section that is filled from files, or in one that the packer does not know.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        solution
            .Customizations.Xml.Elements()
            .Where(section => section.HasElements && !Section.Inline.Contains(section.Name.LocalName))
            .Select(section => new Violation(
                solution.Customizations,
                $"The section {section.Name.LocalName} has content. Put it in files of its own, which the packer merges."
            ))
            .Concat(
                from table in solution.Tables
                from part in TablePart.All
                where table.Xml.Element(part.Element) is { HasElements: true }
                select new Violation(table, $"{part.Element} has content. Put it in files of its own, which the packer merges.")
            );
}
