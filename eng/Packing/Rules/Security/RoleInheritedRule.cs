using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Security;

/// <summary>Without the mark, somebody who has a role through a team may have no rows of their own.</summary>
internal sealed class RoleInheritedRule()
    : MeaningRule("role.inherited", "A role without `isinherited=\"1\"`, by which members of a team hold it as their own.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from role in solution.Roles
        where role.Inherited != "1"
        select new Violation(role, $"isinherited is \"{role.Inherited}\"; write 1.");
}
