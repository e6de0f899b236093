using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Solution.Ribbons;

/// <summary>A function that a command of a ribbon calls.</summary>
public sealed class RibbonCallDefinition : SolutionElement
{
    internal RibbonCallDefinition(SolutionFile file, XElement xml)
        : base(file, xml) { }

    /// <summary>The function.</summary>
    public XmlValue Function => Value("@FunctionName");

    /// <summary>The web resource with the function, as <c>$webresource:name</c>.</summary>
    public XmlValue Library => Value("@Library");

    /// <summary>What the function is given.</summary>
    public IReadOnlyList<RibbonParameterDefinition> Parameters =>
        [.. Elements("CrmParameter").Select(parameter => new RibbonParameterDefinition(File, parameter))];
}
