using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Solution.Queries;

/// <summary>A column of a view.</summary>
public sealed class ViewCellDefinition : SolutionElement
{
    internal ViewCellDefinition(SolutionFile file, XElement xml)
        : base(file, xml) { }

    /// <summary>What the query calls the column: its name, or alias.name of a linked table.</summary>
    public XmlValue Name => Value("@name");

    /// <summary>The width in pixels.</summary>
    public XmlValue Width => Value("@width");
}
