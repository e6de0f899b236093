using System.Xml.Linq;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Packing.Tests.Neighbours;

/// <summary>An element or attribute at a place in a file of the package.</summary>
/// <param name="File">The file.</param>
/// <param name="Index">Which of the file's elements it is, or has the attribute.</param>
/// <param name="Attribute">The attribute; null for the element itself.</param>
internal sealed record Site(SolutionFile File, int Index, string? Attribute)
{
    public string Text => Attribute is null ? Element(File.Xml!).Value.Trim() : Element(File.Xml!).Attribute(Attribute)!.Value;

    public bool HoldsElements => Attribute is null && Element(File.Xml!).HasElements;

    public XElement Element(XElement root) => root.DescendantsAndSelf().ElementAt(Index);
}
