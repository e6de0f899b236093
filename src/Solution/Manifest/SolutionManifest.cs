using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Solution.Manifest;

/// <summary>What the solution is: Other/Solution.xml.</summary>
public sealed class SolutionManifest : SolutionElement
{
    internal SolutionManifest(SolutionFile file, XElement xml)
        : base(file, xml) { }

    /// <summary>The unique name of the solution.</summary>
    public XmlValue UniqueName => Value("SolutionManifest/UniqueName");

    /// <summary>The version, four numbers with dots.</summary>
    public XmlValue Version => Value("SolutionManifest/Version");

    /// <summary>0 for unmanaged, 1 for managed, 2 where both are packed from the files.</summary>
    public XmlValue Managed => Value("SolutionManifest/Managed");

    /// <summary>The number of the language that every label has.</summary>
    public XmlValue BaseLanguage => Value("@languagecode");

    /// <summary>The prefix of the publisher, with its underscore.</summary>
    public string Prefix => Value("SolutionManifest/Publisher/CustomizationPrefix") + "_";

    /// <summary>The unique name of the publisher.</summary>
    public XmlValue Publisher => Value("SolutionManifest/Publisher/UniqueName");

    /// <summary>What the values of the publisher's options begin with.</summary>
    public XmlValue OptionValuePrefix => Value("SolutionManifest/Publisher/CustomizationOptionValuePrefix");

    /// <summary>The components that it lists.</summary>
    public IReadOnlyList<RootComponentDefinition> RootComponents =>
        [.. Xml.Descendants("RootComponent").Select(component => new RootComponentDefinition(File, component))];
}
