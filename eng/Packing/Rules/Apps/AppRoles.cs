using System.Xml.Linq;
using MatterportForDataverse.Packing.Model;
using MatterportForDataverse.Packing.Tree;

namespace MatterportForDataverse.Packing.Rules.Apps;

/// <summary>Who has none of the roles of an app does not see it.</summary>
internal sealed class AppRoles()
    : Rule(
        "app.unknown-role",
        "An app for a role that is neither in the solution nor the platform's administrator or customizer, or for no role at all."
    )
{
    // The two roles of the platform whose ids are the same everywhere; the app designer adds them to every app.
    private static readonly string[] Everywhere = ["627090ff-40a3-4053-8790-584edc5be201", "119f245c-3cc8-4b62-b31c-d1a046ced15d"];

    public override IEnumerable<Fault> Check(Solution solution)
    {
        var known = solution.Roots(FileKind.Role).Select(role => role.Xml.Attr("id").Id()).Concat(Everywhere).ToHashSet();
        return from app in solution.Roots(FileKind.App)
            from role in app.Xml!.Elements("AppModuleRoleMaps").Elements("Role").Select(role => role.Attr("id")).DefaultIfEmpty("")
            where !known.Contains(role.Id())
            select new Fault(
                app,
                role.Length == 0
                    ? "The app names no role, so that nobody sees it."
                    : $"The app is for the role {role}, which is not in the solution."
            );
    }
}
