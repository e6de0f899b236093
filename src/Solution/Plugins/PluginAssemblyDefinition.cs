using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Solution.Plugins;

/// <summary>The registration of a plug-in assembly.</summary>
public sealed class PluginAssemblyDefinition : SolutionElement
{
    internal PluginAssemblyDefinition(SolutionFile file, XElement xml)
        : base(file, xml) { }

    /// <summary>The id.</summary>
    public XmlValue Id => Value("@PluginAssemblyId");

    /// <summary>Name, version, culture and public key token.</summary>
    public XmlValue FullName => Value("@FullName");

    /// <summary>Where the platform keeps the assembly: 0 is its database.</summary>
    public XmlValue SourceType => Value("SourceType");

    /// <summary>Where the assembly runs: 2 is the sandbox.</summary>
    public XmlValue IsolationMode => Value("IsolationMode");

    /// <summary>Where the assembly is in a package.</summary>
    public XmlValue PackagePath => Value("FileName");

    /// <summary>The registered plug-in types.</summary>
    public IReadOnlyList<PluginTypeDefinition> Types =>
        [.. Elements("PluginTypes/PluginType").Select(type => new PluginTypeDefinition(File, type))];
}
