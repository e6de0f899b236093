using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Solution.Settings;

/// <summary>An environment variable.</summary>
public sealed class EnvironmentVariableDefinition : SolutionElement
{
    internal EnvironmentVariableDefinition(SolutionFile file, XElement xml)
        : base(file, xml) { }

    /// <summary>The name.</summary>
    public XmlValue SchemaName => Value("@schemaname");

    /// <summary>
    /// The number of the type:
    /// https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/environmentvariabledefinition.
    /// </summary>
    public XmlValue Type => Value("type");

    /// <summary>The value where an environment gives none.</summary>
    public XmlValue DefaultValue => Value("defaultvalue");
}
