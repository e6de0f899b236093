using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Solution.Ribbons;

/// <summary>The classic commands of a table: what its RibbonDiff.xml says.</summary>
public sealed class RibbonDefinition : SolutionElement
{
    /// <summary>What the ids of the platform's own commands and rules begin with.</summary>
    public const string PlatformPrefix = "Mscrm.";

    internal RibbonDefinition(SolutionFile file, XElement xml)
        : base(file, xml) { }

    /// <summary>The logical name of the table, as the folder says.</summary>
    public string Table => File.Folder.ToLowerInvariant();

    /// <summary>What the ribbon adds to bars.</summary>
    public IReadOnlyList<RibbonActionDefinition> Actions =>
        [.. Xml.Descendants("CustomAction").Select(action => new RibbonActionDefinition(File, action))];

    /// <summary>The commands.</summary>
    public IReadOnlyList<RibbonCommandDefinition> Commands =>
        [.. Xml.Descendants("CommandDefinition").Select(command => new RibbonCommandDefinition(File, command))];

    /// <summary>The rules, where they are defined.</summary>
    public IReadOnlyList<RibbonRuleDefinition> Rules =>
        [
            .. Xml.Element("RuleDefinitions")
                .Below("EnableRule")
                .Concat(Xml.Element("RuleDefinitions").Below("DisplayRule"))
                .Select(rule => new RibbonRuleDefinition(File, rule)),
        ];

    /// <summary>The texts.</summary>
    public IReadOnlyList<RibbonLabelDefinition> Labels =>
        [.. Xml.Descendants("LocLabel").Select(label => new RibbonLabelDefinition(File, label))];
}
