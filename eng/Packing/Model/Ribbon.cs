using System.Xml.Linq;
using MatterportForDataverse.Packing.Tree;

namespace MatterportForDataverse.Packing.Model;

/// <summary>The classic commands of a table: what its RibbonDiff.xml says.</summary>
internal sealed class Ribbon(SolutionFile file)
{
    // What the platform brings itself is not ours to know.
    private const string Platform = "Mscrm.";

    public SolutionFile File { get; } = file;

    /// <summary>The table's logical name.</summary>
    public string Table { get; } = file.Owner.ToLowerInvariant();

    public IEnumerable<XElement> Actions => File.Xml.Below("CustomAction");

    public IEnumerable<XElement> Commands => File.Xml.Below("CommandDefinition");

    /// <summary>Rules, where they are defined.</summary>
    public IEnumerable<XElement> Rules =>
        File.Xml?.Element("RuleDefinitions").Below("EnableRule").Concat(File.Xml.Element("RuleDefinitions").Below("DisplayRule")) ?? [];

    public IEnumerable<XElement> Labels => File.Xml.Below("LocLabel");

    /// <summary>Every attribute below; names of other things are given in them.</summary>
    public IEnumerable<XAttribute> Attributes => File.Xml.AndBelow().Attributes();

    /// <summary>Whether a name leads nowhere, among definitions of ours.</summary>
    public static bool Lacks(IEnumerable<XElement> definitions, string id) =>
        !id.StartsWith(Platform, StringComparison.Ordinal) && definitions.All(definition => definition.Attr("Id") != id);
}
