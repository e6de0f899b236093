using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Solution.Ribbons;

/// <summary>How many rows have to be selected.</summary>
public sealed class RibbonSelectionDefinition : SolutionElement
{
    internal RibbonSelectionDefinition(SolutionFile file, XElement xml)
        : base(file, xml) { }

    /// <summary>Whose rows are counted, such as SelectedEntity.</summary>
    public XmlValue AppliesTo => Value("@AppliesTo");

    /// <summary>What counts while nobody knows the selection.</summary>
    public XmlValue Default => Value("@Default");

    /// <summary>At least so many.</summary>
    public XmlValue Minimum => Value("@Minimum");

    /// <summary>At most so many.</summary>
    public XmlValue Maximum => Value("@Maximum");
}
