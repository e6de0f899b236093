using MatterportForDataverse.Packing.Model;
using MatterportForDataverse.Packing.Tree;

namespace MatterportForDataverse.Packing.Rules.Security;

/// <summary>A role gives privileges that exist.</summary>
internal sealed class RolePrivileges()
    : Rule(
        "role.unknown-privilege",
        "A privilege of a table that is not in the solution, in another letter case than the table's, or that the table does not have."
    )
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from role in solution.Roots(FileKind.Role)
        from name in role.Xml.Below("RolePrivilege").Select(privilege => privilege.Attr("name"))
        let reason = Privilege.Fault(name, solution)
        where reason is not null
        select new Fault(role, $"The role gives {name}, {reason}.");
}
