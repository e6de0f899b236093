using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Security;

namespace MatterportForDataverse.Packing.Rules.Apps;

/// <summary>Who has none of the roles of an app does not see it.</summary>
internal sealed class AppUnknownRoleRule()
    : MeaningRule(
        "app.unknown-role",
        "An app for a role that is neither in the solution nor the platform's administrator or customizer, or for no role at all."
    )
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from app in solution.Apps
        from role in app.RoleIds.DefaultIfEmpty("")
        where !solution.Roles.Has(role.Id()) && !PlatformRoles.Has(role.Id())
        select new Violation(
            app,
            role.Length == 0
                ? "The app names no role, so that nobody sees it."
                : $"The app is for the role {role}, which is not in the solution."
        );
}
