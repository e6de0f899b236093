using MatterportForDataverse.Solution.Security;

namespace MatterportForDataverse.EmbeddedDataverse.Package;

/// <summary>Takes roles and field security profiles as the platform would.</summary>
internal static class SecurityReader
{
    public static FieldSecurityProfile Read(FieldSecurityProfileDefinition profile) =>
        new(profile.Id.ToGuid(), profile.Name.Required(), [.. profile.Permissions.Select(Permission)]);

    public static RoleMetadata Read(RoleDefinition role)
    {
        var privileges = new Dictionary<string, PrivilegeLevel>(StringComparer.OrdinalIgnoreCase);
        foreach (var privilege in role.Privileges)
        {
            privileges[privilege.Name.Required()] = Enum.TryParse<PrivilegeLevel>(privilege.Level.Required(), out var known)
                ? known
                : throw privilege.Refuse($"{privilege.Name} has the unknown level {privilege.Level}.");
        }

        return new(role.Id.ToGuid(), role.Name.Required(), privileges);
    }

    private static FieldPermission Permission(FieldPermissionDefinition permission) =>
        new(
            permission.Table.Required(),
            permission.Column.Required(),
            permission.CanRead.ToInteger(0) == 4,
            permission.CanCreate.ToInteger(0) == 4,
            permission.CanUpdate.ToInteger(0) == 4
        );
}
