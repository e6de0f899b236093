using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Solution.Ribbons;

/// <summary>What a ribbon adds, and where.</summary>
public sealed class RibbonActionDefinition : SolutionElement
{
    internal RibbonActionDefinition(SolutionFile file, XElement xml)
        : base(file, xml) { }

    /// <summary>The id.</summary>
    public XmlValue Id => Value("@Id");

    /// <summary>The place, such as <c>Mscrm.HomepageGrid.table.MainTab.Management.Controls._children</c>.</summary>
    public XmlValue Location => Value("@Location");

    /// <summary>The number that orders what stands at one place.</summary>
    public XmlValue Sequence => Value("@Sequence");

    /// <summary>The buttons.</summary>
    public IReadOnlyList<RibbonButtonDefinition> Buttons =>
        [.. Elements("CommandUIDefinition/Button").Select(button => new RibbonButtonDefinition(File, button))];
}
