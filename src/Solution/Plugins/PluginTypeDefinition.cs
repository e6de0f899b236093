using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Solution.Plugins;

/// <summary>A registered plug-in type.</summary>
public sealed class PluginTypeDefinition : SolutionElement
{
    internal PluginTypeDefinition(SolutionFile file, XElement xml)
        : base(file, xml) { }

    /// <summary>The id.</summary>
    public XmlValue Id => Value("@PluginTypeId");

    /// <summary>The full name of the class.</summary>
    public XmlValue Name => Value("@Name");

    /// <summary>The name for people, which exports fill with the id.</summary>
    public XmlValue FriendlyName => Value("FriendlyName");

    /// <summary>The full name of the class, and that of its assembly.</summary>
    public XmlValue AssemblyQualifiedName => Value("@AssemblyQualifiedName");
}
