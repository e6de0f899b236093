using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Solution.Ribbons;

/// <summary>What a function is given by a command of a ribbon.</summary>
public sealed class RibbonParameterDefinition : SolutionElement
{
    internal RibbonParameterDefinition(SolutionFile file, XElement xml)
        : base(file, xml) { }

    /// <summary>The name of the value, such as SelectedControl.</summary>
    public XmlValue Name => Value("@Value");
}
