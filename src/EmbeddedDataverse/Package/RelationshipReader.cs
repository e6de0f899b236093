using System.Xml.Linq;

namespace MatterportForDataverse.EmbeddedDataverse.Package;

/// <summary>Reads Other/Relationships.</summary>
internal static class RelationshipReader
{
    public static List<RelationshipMetadata> Read(string folder) =>
        [
            .. PackageFile
                .All(folder, "Other/Relationships", "*.xml")
                .SelectMany(file => file.Root.Elements("EntityRelationship").Select(element => One(file, element))),
        ];

    private static RelationshipMetadata One(PackageFile file, XElement element)
    {
        var name = file.Attribute(element, "Name");
        if (file.Text(element, "EntityRelationshipType") != "OneToMany")
        {
            throw file.Refuse($"the relationship {name} is many-to-many, which the playground does not simulate.");
        }

        foreach (var cascade in new[] { "CascadeAssign", "CascadeReparent", "CascadeShare", "CascadeUnshare" })
        {
            if (PackageFile.Optional(element, cascade) is { } rule && rule != "NoCascade")
            {
                throw file.Refuse($"the relationship {name} has {cascade} {rule}; the playground simulates cascades of Delete only.");
            }
        }

        var onDelete = Enum.TryParse<CascadeDelete>(file.Text(element, "CascadeDelete"), out var rules)
            ? rules
            : throw file.Refuse($"the relationship {name} has an unknown CascadeDelete.");
        return new(
            name,
            Lower(file, element, "ReferencedEntityName"),
            Lower(file, element, "ReferencingEntityName"),
            Lower(file, element, "ReferencingAttributeName"),
            onDelete
        )
        {
            Navigation = Navigation(element) ?? file.Text(element, "ReferencingAttributeName"),
        };
    }

    // Role 1 is the side of the lookup.
    private static string? Navigation(XElement element) =>
        element
            .Elements("EntityRelationshipRoles")
            .Elements("EntityRelationshipRole")
            .Where(role => PackageFile.Optional(role, "RelationshipRoleType") == "1")
            .Select(role => PackageFile.Optional(role, "NavigationPropertyName"))
            .FirstOrDefault();

    private static string Lower(PackageFile file, XElement element, string child) => file.Text(element, child).ToLowerInvariant();
}
