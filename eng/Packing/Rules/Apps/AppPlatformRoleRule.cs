using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Security;

namespace MatterportForDataverse.Packing.Rules.Apps;

/// <summary>The app designer gives every app to the two roles that look after it; 11 of 11 exported apps name them.</summary>
internal sealed class AppPlatformRoleRule()
    : MeaningRule("app.platform-role", "An app that is not also for the platform's System Administrator and System Customizer.")
{
    private static readonly (string Name, string Id)[] Wanted =
    [
        ("System Administrator", PlatformRoles.Administrator),
        ("System Customizer", PlatformRoles.Customizer),
    ];

    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from app in solution.Apps
        where app.RoleIds.Count > 0
        from role in Wanted
        where !app.RoleIds.Any(id => id.Id() == role.Id)
        select new Violation(app, $"The app is not for {role.Name}: add the role {role.Id}.");
}
