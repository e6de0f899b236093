using MatterportForDataverse.Packing.Model;
using MatterportForDataverse.Packing.Tree;

namespace MatterportForDataverse.Packing.Rules.Security;

/// <summary>A privilege reaches as far as its level; for tables of the organization there is one level only. Each is given once.</summary>
internal sealed class RoleLevels()
    : Rule(
        "role.level",
        "A privilege at a level that does not exist, at another than Global for a table of the organization, or given twice."
    )
{
    private static readonly string[] Levels = ["Basic", "Local", "Deep", "Global"];

    public override IEnumerable<Fault> Check(Solution solution) =>
        from role in solution.Roots(FileKind.Role)
        from given in role.Xml.Below("RolePrivilege").GroupBy(privilege => privilege.Attr("name"))
        let level = given.First().Attr("level")
        let table = solution.Tables.GetValueOrDefault(Privilege.Parse(given.Key)?.Table.ToLowerInvariant() ?? "")
        let reason = given.Count() > 1 ? "twice"
        : !Levels.Contains(level) ? $"at the level \"{level}\", which does not exist"
        : table is { IsOfTheOrganization: true } && level != "Global"
            ? $"at the level {level}; a table of the organization knows Global only"
        : null
        where reason is not null
        select new Fault(role, $"The role gives {given.Key} {reason}.");
}
