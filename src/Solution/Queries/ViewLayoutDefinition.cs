using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Solution.Queries;

/// <summary>How a view shows its rows.</summary>
public sealed class ViewLayoutDefinition : SolutionElement
{
    internal ViewLayoutDefinition(SolutionFile file, XElement xml)
        : base(file, xml) { }

    /// <summary>The column whose text opens the row.</summary>
    public XmlValue Jump => Value("@jump");

    /// <summary>The primary key of the rows.</summary>
    public XmlValue RowId => Value("row/@id");

    /// <summary>The columns, from left to right.</summary>
    public IReadOnlyList<ViewCellDefinition> Cells => [.. Elements("row/cell").Select(cell => new ViewCellDefinition(File, cell))];
}
