using System.Xml.Linq;

namespace MatterportForDataverse.EmbeddedDataverse.Package;

/// <summary>Reads roles and field security profiles.</summary>
internal static class SecurityReader
{
    public static List<RoleMetadata> Roles(string folder) => [.. PackageFile.All(folder, "Roles", "*.xml").Select(Role)];

    public static List<FieldSecurityProfile> Profiles(string folder)
    {
        var path = Path.Combine(folder, "Other", "FieldSecurityProfiles.xml");
        if (!File.Exists(path))
        {
            return [];
        }

        var file = PackageFile.Read(folder, path);
        return
        [
            .. file
                .Root.Elements("FieldSecurityProfile")
                .Select(profile => new FieldSecurityProfile(
                    file.Id(file.Attribute(profile, "fieldsecurityprofileid")),
                    file.Attribute(profile, "name"),
                    [.. profile.Descendants("FieldPermission").Select(permission => Permission(file, permission))]
                )),
        ];
    }

    private static FieldPermission Permission(PackageFile file, XElement permission) =>
        new(
            file.Text(permission, "EntityName"),
            file.Text(permission, "AttributeName"),
            file.Number(permission, "CanRead", 0) == 4,
            file.Number(permission, "CanCreate", 0) == 4,
            file.Number(permission, "CanUpdate", 0) == 4
        );

    private static RoleMetadata Role(PackageFile file)
    {
        var privileges = new Dictionary<string, PrivilegeLevel>(StringComparer.OrdinalIgnoreCase);
        foreach (var privilege in file.Root.Descendants("RolePrivilege"))
        {
            var name = file.Attribute(privilege, "name");
            var level = file.Attribute(privilege, "level");
            privileges[name] = Enum.TryParse<PrivilegeLevel>(level, out var known)
                ? known
                : throw file.Refuse($"{name} has the unknown level {level}.");
        }

        return new(file.Id(file.Attribute(file.Root, "id")), file.Attribute(file.Root, "name"), privileges);
    }
}
