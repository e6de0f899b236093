using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Solution.Manifest;

/// <summary>A component as Solution.xml lists it.</summary>
public sealed class RootComponentDefinition : SolutionElement
{
    internal RootComponentDefinition(SolutionFile file, XElement xml)
        : base(file, xml) { }

    /// <summary>
    /// The number of the type: https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/solutioncomponent.
    /// </summary>
    public XmlValue Type => Value("@type");

    /// <summary>The id, where components of the type are listed by it.</summary>
    public XmlValue Id => Value("@id");

    /// <summary>The name, where components of the type are listed by it.</summary>
    public XmlValue SchemaName => Value("@schemaName");

    /// <summary>The id as ids are compared, or else the name.</summary>
    public string Key => Id.Text.Length > 0 ? Id.NormalizedId : SchemaName.Text;
}
