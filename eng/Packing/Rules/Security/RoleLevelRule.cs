using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Security;

namespace MatterportForDataverse.Packing.Rules.Security;

/// <summary>A privilege reaches as far as its level; for tables of the organization there is one level only. Each is given once.</summary>
internal sealed class RoleLevelRule()
    : MeaningRule(
        "role.level",
        "A privilege at a level that does not exist, at another than Global for a table of the organization, or given twice."
    )
{
    private static readonly string[] Levels = ["Basic", "Local", "Deep", "Global"];

    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from role in solution.Roles
        from given in role.Privileges.GroupBy(privilege => privilege.Name.Text)
        let level = given.First().Level.Text
        let table = solution.Tables.Find(PrivilegeName.Parse(given.Key)?.Table.ToLowerInvariant() ?? "")
        let reason = given.Count() > 1 ? "twice"
        : !Levels.Contains(level) ? $"at the level \"{level}\", which does not exist"
        : table is { IsOrganizationOwned: true } && level != "Global"
            ? $"at the level {level}; a table of the organization knows Global only"
        : null
        where reason is not null
        select new Violation(role, $"The role gives {given.Key} {reason}.");
}
