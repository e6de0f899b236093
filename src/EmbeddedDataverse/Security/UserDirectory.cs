using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Security;

/// <summary>Creates users and teams, and gives them roles, memberships and field security profiles.</summary>
internal sealed class UserDirectory(IOrganizationService system, SolutionPackage package)
{
    public Guid CreateUser(string name, params string[] roles) => Create("systemuser", "fullname", name, "systemuserroles", roles);

    public Guid CreateTeam(string name, params string[] roles) => Create("team", "name", name, "teamroles", roles);

    public void AddToTeam(Guid teamId, Guid userId) => Associate("teammembership", new("team", teamId), new("systemuser", userId));

    public void GiveProfile(Guid userId, string profile) =>
        Associate(
            "systemuserprofiles",
            new("systemuser", userId),
            new("fieldsecurityprofile", package.Profiles.Single(one => one.Name == profile).Id)
        );

    /// <summary>Without this the user has settings without a language: the organization's counts then.</summary>
    public void SetLanguage(Guid userId, int language) => system.Update(new Entity("usersettings", userId) { ["uilanguageid"] = language });

    private Guid Create(string table, string nameColumn, string name, string rolesTable, string[] roles)
    {
        var id = system.Create(
            new Entity(table) { [nameColumn] = name, ["businessunitid"] = new EntityReference("businessunit", WellKnownRows.BusinessUnit) }
        );
        if (table == "systemuser")
        {
            system.Update(new Entity(table, id) { ["isdisabled"] = false, ["accessmode"] = 0 });
            system.Create(new Entity("usersettings", id));
        }

        foreach (var role in roles)
        {
            Associate(rolesTable, new(table, id), new("role", RoleId(role)));
        }

        return id;
    }

    private Guid RoleId(string name) =>
        name == "System Administrator"
            ? WellKnownRows.AdministratorRole
            : package.Roles.FirstOrDefault(one => one.Name == name)?.Id
                ?? throw new ArgumentException($"There is no role {name} in the package.", nameof(name));

    private void Associate(string table, EntityReference first, EntityReference second) =>
        system.Create(new Entity(table) { [first.LogicalName + "id"] = first, [second.LogicalName + "id"] = second });
}
