using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Solution.Security;

/// <summary>A security role.</summary>
public sealed class RoleDefinition : SolutionElement
{
    internal RoleDefinition(SolutionFile file, XElement xml)
        : base(file, xml) { }

    /// <summary>The id.</summary>
    public XmlValue Id => Value("@id");

    /// <summary>The name.</summary>
    public XmlValue Name => Value("@name");

    /// <summary>1 where members of a team hold the role as their own, 0 where only the team does.</summary>
    public XmlValue Inherited => Value("@isinherited");

    /// <summary>What the role gives.</summary>
    public IReadOnlyList<RolePrivilegeDefinition> Privileges =>
        [.. Xml.Descendants("RolePrivilege").Select(privilege => new RolePrivilegeDefinition(File, privilege))];
}
