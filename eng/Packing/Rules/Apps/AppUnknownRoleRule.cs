using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Elements;

namespace MatterportForDataverse.Packing.Rules.Apps;

/// <summary>Who has none of the roles of an app does not see it.</summary>
internal sealed class AppUnknownRoleRule()
    : MeaningRule(
        "app.unknown-role",
        "An app for a role that is neither in the solution nor the platform's administrator or customizer, or for no role at all."
    )
{
    // The two roles of the platform whose ids are the same everywhere; the app designer adds them to every app.
    private static readonly string[] Everywhere = ["627090ff-40a3-4053-8790-584edc5be201", "119f245c-3cc8-4b62-b31c-d1a046ced15d"];

    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from app in solution.Apps
        from role in app.RoleIds.DefaultIfEmpty("")
        where !solution.Roles.Has(role.Id()) && !Everywhere.Contains(role.Id())
        select new Violation(
            app,
            role.Length == 0
                ? "The app names no role, so that nobody sees it."
                : $"The app is for the role {role}, which is not in the solution."
        );
}
