using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Solution.Flows;

/// <summary>The description of a flow.</summary>
public sealed class WorkflowDefinition : SolutionElement
{
    internal WorkflowDefinition(SolutionFile file, XElement xml)
        : base(file, xml) { }

    /// <summary>The id.</summary>
    public XmlValue Id => Value("@WorkflowId");

    /// <summary>The name.</summary>
    public XmlValue Name => Value("@Name");

    /// <summary>0 for off, 1 for on.</summary>
    public XmlValue State => Value("StateCode");

    /// <summary>1 for off, 2 for on.</summary>
    public XmlValue Status => Value("StatusCode");

    /// <summary>The logical name of the table that it is about; none where it is about no table.</summary>
    public XmlValue Table => Value("PrimaryEntity");
}
