using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Solution.Queries;

/// <summary>A category or measure of a chart.</summary>
public sealed class ChartPartDefinition : SolutionElement
{
    internal ChartPartDefinition(SolutionFile file, XElement xml)
        : base(file, xml) { }

    /// <summary>What the query calls it.</summary>
    public XmlValue Alias => Value("@alias");
}
