using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Solution.Ribbons;

/// <summary>A rule of a ribbon that says when a command is enabled or shown.</summary>
public sealed class RibbonRuleDefinition : SolutionElement
{
    internal RibbonRuleDefinition(SolutionFile file, XElement xml)
        : base(file, xml) { }

    /// <summary>The id.</summary>
    public XmlValue Id => Value("@Id");

    /// <summary>Whether it says when a command is enabled, and not when it is shown.</summary>
    public bool IsEnableRule => Xml.Name.LocalName == "EnableRule";

    /// <summary>What the rule says about the selected rows; null where it says nothing.</summary>
    public RibbonSelectionDefinition? Selection => Xml.Element("SelectionCountRule") is { } rule ? new(File, rule) : null;
}
