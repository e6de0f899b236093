using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;
using MatterportForDataverse.Solution.Labels;

namespace MatterportForDataverse.Solution.Ribbons;

/// <summary>A text of a ribbon.</summary>
public sealed class RibbonLabelDefinition : SolutionElement
{
    internal RibbonLabelDefinition(SolutionFile file, XElement xml)
        : base(file, xml) { }

    /// <summary>The id.</summary>
    public XmlValue Id => Value("@Id");

    /// <summary>The text.</summary>
    public LabelList Titles => new(this, "Titles");
}
