using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Solution.Apps;

/// <summary>A component of an app.</summary>
public sealed class AppComponentDefinition : SolutionElement
{
    internal AppComponentDefinition(SolutionFile file, XElement xml)
        : base(file, xml) { }

    /// <summary>The number of the type: 1 table, 26 view, 29 flow, 59 chart, 60 form or dashboard, 61 web resource, 62 site map.</summary>
    public XmlValue Type => Value("@type");

    /// <summary>The name, where components of the type have one.</summary>
    public XmlValue SchemaName => Value("@schemaName");

    /// <summary>The id, where components of the type have one.</summary>
    public XmlValue Id => Value("@id");
}
