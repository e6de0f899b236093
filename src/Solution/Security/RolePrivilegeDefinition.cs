using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Solution.Security;

/// <summary>A privilege that a role gives.</summary>
public sealed class RolePrivilegeDefinition : SolutionElement
{
    internal RolePrivilegeDefinition(SolutionFile file, XElement xml)
        : base(file, xml) { }

    /// <summary>The name; see <see cref="PrivilegeName"/>.</summary>
    public XmlValue Name => Value("@name");

    /// <summary>How far it reaches: Basic, Local, Deep or Global.</summary>
    public XmlValue Level => Value("@level");
}
