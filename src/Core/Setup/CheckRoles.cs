using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Setup;

/// <summary>Looks whether our roles are there, and whether anybody holds them.</summary>
internal sealed class CheckRoles(IRows system, SetupFindings findings)
{
    private static readonly string[] Roles =
    [
        "Matterport Reader",
        "Matterport Tag Editor",
        "Matterport Operator",
        "Matterport Requester",
        "Matterport Approver",
        "Matterport Auditor",
        "Matterport Administrator",
        "Matterport Clock",
    ];

    public void Handle()
    {
        var roles = system.Query(new RowQuery("role", ["name"]) { Where = [RowCondition.In(new Column<string>("name"), Roles)] }).Rows;
        foreach (var name in Roles)
        {
            Check(name, roles.Where(role => (string?)role["name"] == name).Select(role => role.Id).ToArray());
        }
    }

    private void Check(string name, Guid[] ids)
    {
        if (ids.Length == 0)
        {
            findings.Bad("roles", null, Phrase.Of("setup.role.missing").With("role", name), Phrase.Of("setup.role.missing.fix"));
        }
        else if (IsHeld("systemuserroles", ids) || IsHeld("teamroles", ids))
        {
            findings.Good("roles", null, Phrase.Of("setup.role.held").With("role", name));
        }
        else
        {
            findings.Note("roles", null, Phrase.Of("setup.role.unused").With("role", name), Phrase.Of("setup.role.unused.fix"));
        }
    }

    private bool IsHeld(string table, IEnumerable<Guid> roles) =>
        system
            .Query(new RowQuery(table, ["roleid"]) { Where = [RowCondition.In(new Column<Guid>("roleid"), roles)], PageSize = 1 })
            .Rows.Count > 0;
}
