using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Solution.Settings;

/// <summary>A custom connector.</summary>
public sealed class ConnectorDefinition : SolutionElement
{
    internal ConnectorDefinition(SolutionFile file, XElement xml)
        : base(file, xml) { }

    /// <summary>The id.</summary>
    public XmlValue Id => Value("connectorid");

    /// <summary>The name.</summary>
    public XmlValue Name => Value("name");

    /// <summary>The paths of its parts, as files of the solution.</summary>
    public IEnumerable<string> Parts =>
        Xml.Elements()
            .Select(part => part.Value.Trim())
            .Where(value => value.StartsWith("/Connector/", StringComparison.Ordinal))
            .Select(value => $"Connectors/{value["/Connector/".Length..]}");
}
