using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Solution.Ribbons;

/// <summary>A command of a ribbon.</summary>
public sealed class RibbonCommandDefinition : SolutionElement
{
    internal RibbonCommandDefinition(SolutionFile file, XElement xml)
        : base(file, xml) { }

    /// <summary>The id.</summary>
    public XmlValue Id => Value("@Id");

    /// <summary>The functions that it calls.</summary>
    public IReadOnlyList<RibbonCallDefinition> Calls =>
        [.. Elements("Actions/JavaScriptFunction").Select(call => new RibbonCallDefinition(File, call))];

    /// <summary>The rules that it names, without what they say.</summary>
    public IReadOnlyList<RibbonRuleDefinition> Rules =>
        [
            .. Elements("EnableRules/EnableRule")
                .Concat(Elements("DisplayRules/DisplayRule"))
                .Select(rule => new RibbonRuleDefinition(File, rule)),
        ];
}
