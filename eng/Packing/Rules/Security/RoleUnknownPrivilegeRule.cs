using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Security;

/// <summary>A role gives privileges that exist.</summary>
internal sealed class RoleUnknownPrivilegeRule()
    : MeaningRule(
        "role.unknown-privilege",
        "A privilege of a table that is not in the solution, in another letter case than the table's, or that the table does not have."
    )
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from role in solution.Roles
        from privilege in role.Privileges
        let reason = PrivilegeNames.Error(privilege.Name, solution)
        where reason is not null
        select new Violation(role, $"The role gives {privilege.Name}, {reason}.");
}
