using System.Collections.Concurrent;
using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedDataverse.Store;

namespace MatterportForDataverse.EmbeddedDataverse.Security;

/// <summary>Computes the access of users from the rows of the platform's own tables: roles, teams, field security profiles.</summary>
internal sealed class SecurityModel(SolutionPackage package, RowStore store)
{
    /// <summary>The privilege to act on behalf of another user; a team does not hand it on.</summary>
    public const string ActOnBehalfPrivilege = "prvActOnBehalfOfAnotherUser";

    private static readonly string[] Tables =
    [
        "systemuserroles",
        "teamroles",
        "teammembership",
        "systemuserprofiles",
        "teamprofiles",
        "systemuser",
    ];
    private readonly ConcurrentDictionary<Guid, UserAccess> _cache = new();

    // https://learn.microsoft.com/en-us/power-apps/developer/data-platform/impersonate-another-user: the privileges that both have.
    public UserAccess AccessOf(Caller caller) =>
        caller.Impersonates ? AccessOf(caller.UserId).LimitedTo(AccessOf(caller.AuthenticatedUserId)) : AccessOf(caller.UserId);

    public UserAccess AccessOf(Guid user) => _cache.GetOrAdd(user, Compute);

    /// <summary>
    /// Refuses a team as the owner of rows that no role of its lets it read
    /// ("Principal team … is missing prvRead…", as many have reported).
    /// </summary>
    public void DemandOwner(LookupValue owner, TableMetadata table)
    {
        var privilege = "prvRead" + table.PrivilegeName;
        if (owner.Table == "team" && table.PrivilegeName is not null && !TeamHolds(owner.Id, privilege))
        {
            throw OrganizationFault.Of(
                PlatformErrorCodes.PrivilegeMissing,
                $"Principal team (Id={owner.Id}, type=9) is missing {privilege} privilege on entity '{table.Name}'."
            );
        }
    }

    /// <summary>Forgets what was computed, if one of these tables matters to it.</summary>
    public void Invalidate(IEnumerable<string> tables)
    {
        if (tables.Any(Tables.Contains))
        {
            _cache.Clear();
        }
    }

    private bool TeamHolds(Guid team, string privilege)
    {
        var roles = Linked("teamroles", "teamid", team, "roleid");
        return roles.Contains(WellKnownRows.AdministratorRole)
            || package.Roles.Any(role => roles.Contains(role.Id) && role.Privileges.ContainsKey(privilege));
    }

    private UserAccess Compute(Guid user)
    {
        var teams = Linked("teammembership", "systemuserid", user, "teamid");
        var own = Linked("systemuserroles", "systemuserid", user, "roleid");
        var roles = own.Concat(teams.SelectMany(team => Linked("teamroles", "teamid", team, "roleid"))).ToHashSet();
        var profiles = Linked("systemuserprofiles", "systemuserid", user, "fieldsecurityprofileid")
            .Concat(teams.SelectMany(team => Linked("teamprofiles", "teamid", team, "fieldsecurityprofileid")))
            .ToHashSet();
        var privileges = new Dictionary<string, PrivilegeLevel>(StringComparer.OrdinalIgnoreCase);
        foreach (
            var (name, level) in package
                .Roles.Where(role => roles.Contains(role.Id))
                .SelectMany(role => role.Privileges.Where(one => one.Key != ActOnBehalfPrivilege || own.Contains(role.Id)))
        )
        {
            privileges[name] = level > privileges.GetValueOrDefault(name) ? level : privileges[name];
        }

        return new(
            user == WellKnownRows.SystemUser || roles.Contains(WellKnownRows.AdministratorRole),
            teams.Append(user).ToHashSet(),
            privileges,
            [.. package.Profiles.Where(profile => profiles.Contains(profile.Id)).SelectMany(profile => profile.Permissions)]
        );
    }

    private List<Guid> Linked(string table, string from, Guid id, string to)
    {
        var metadata = package.Tables[table];
        return [.. store.Select(metadata, from, id).Select(row => ((LookupValue)row.Values[metadata.Ordinal(to)]!).Id)];
    }
}
