using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Solution.Ribbons;

/// <summary>A button of a ribbon.</summary>
public sealed class RibbonButtonDefinition : SolutionElement
{
    internal RibbonButtonDefinition(SolutionFile file, XElement xml)
        : base(file, xml) { }

    /// <summary>The id.</summary>
    public XmlValue Id => Value("@Id");

    /// <summary>The id of the command that it calls.</summary>
    public XmlValue Command => Value("@Command");

    /// <summary>The label with its text, as <c>$LocLabels:id</c>.</summary>
    public XmlValue Label => Value("@LabelText");

    /// <summary>The label with its explanation, as <c>$LocLabels:id</c>.</summary>
    public XmlValue Tooltip => Value("@ToolTipDescription");

    /// <summary>The name of the picture.</summary>
    public XmlValue Icon => Value("@ModernImage");
}
