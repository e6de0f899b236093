using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Solution.Security;

/// <summary>A field security profile.</summary>
public sealed class FieldSecurityProfileDefinition : SolutionElement
{
    internal FieldSecurityProfileDefinition(SolutionFile file, XElement xml)
        : base(file, xml) { }

    /// <summary>The id.</summary>
    public XmlValue Id => Value("@fieldsecurityprofileid");

    /// <summary>The name.</summary>
    public XmlValue Name => Value("@name");

    /// <summary>What it allows.</summary>
    public IReadOnlyList<FieldPermissionDefinition> Permissions =>
        [.. Xml.Descendants("FieldPermission").Select(permission => new FieldPermissionDefinition(File, permission))];
}
