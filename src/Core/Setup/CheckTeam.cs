using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Setup;

/// <summary>
/// Looks whether an account's default team may own models: the platform refuses a row whose owner may not read its table.
/// </summary>
internal sealed class CheckTeam(IRows system, SetupFindings findings)
{
    private const string Privilege = "prvReadmpt_Model";

    public void Handle(Account account)
    {
        if (account.DefaultTeam is not { } team)
        {
            return;
        }

        var name = (string?)system.Find(RowKey.Of(team), ["name"])?["name"] ?? $"{team.Id:D}";
        if (MayRead(team.Id))
        {
            findings.Good("team", account, Phrase.Of("setup.team.reads").With("team", name));
        }
        else
        {
            findings.Bad("team", account, Phrase.Of("setup.team.blind").With("team", name), Phrase.Of("setup.team.blind.fix"));
        }
    }

    private bool MayRead(Guid team)
    {
        var own = Ids(system.AllIn("teamroles", "teamid", [team], "roleid"), "roleid");

        // In a business unit below the root, a role is a copy; its privileges may be listed with the one that it is a copy of.
        var roles = own.Concat(Ids(system.AllIn("role", "roleid", own, "parentrootroleid"), "parentrootroleid")).Distinct().ToArray();
        var privileges = system.AllIn("privilege", "name", [Privilege]).Select(row => (object)row.Id);
        var held = RowCondition.In(new Column<object>("privilegeid"), privileges);
        return system
            .All(new RowQuery("roleprivileges", ["roleid"]) { Where = [RowCondition.In(new Column<object>("roleid"), roles), held] })
            .Any();
    }

    private static object[] Ids(IEnumerable<Row> rows, string column) =>
        rows.Select(row => IdOf(row[column])).Where(id => id is not null).Select(id => id!).Distinct().ToArray();

    // Tables between two others have ids where ordinary ones have lookups.
    private static object? IdOf(object? value) => value is RowReference row ? row.Id : value;
}
