using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Solution.Settings;

/// <summary>A connection reference: a connection that flows use, and that each environment chooses.</summary>
public sealed class ConnectionReferenceDefinition : SolutionElement
{
    internal ConnectionReferenceDefinition(SolutionFile file, XElement xml)
        : base(file, xml) { }

    /// <summary>The logical name.</summary>
    public XmlValue LogicalName => Value("@connectionreferencelogicalname");

    /// <summary>What people call it.</summary>
    public XmlValue DisplayName => Value("connectionreferencedisplayname");

    /// <summary>The connector, as <c>/providers/Microsoft.PowerApps/apis/name</c>.</summary>
    public XmlValue ConnectorId => Value("connectorid");
}
