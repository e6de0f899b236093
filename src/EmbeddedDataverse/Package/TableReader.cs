using System.Xml.Linq;

namespace MatterportForDataverse.EmbeddedDataverse.Package;

/// <summary>Reads Entities/*/Entity.xml.</summary>
internal sealed class TableReader(ColumnReader columns)
{
    public TableMetadata Read(PackageFile file)
    {
        var entity = file.Root.Element("EntityInfo")?.Element("entity") ?? throw file.Refuse("there is no <EntityInfo><entity>.");
        var schemaName = file.Attribute(entity, "Name");
        var name = schemaName.ToLowerInvariant();
        if (PackageFile.Optional(entity, "IsActivity") == "1")
        {
            throw file.Refuse("activity tables are not simulated.");
        }

        var userOwned = file.Text(entity, "OwnershipTypeMask") switch
        {
            "UserOwned" => true,
            "OrgOwned" => false,
            var other => throw file.Refuse($"the ownership {other} is not simulated."),
        };
        var elements = entity.Element("attributes")?.Elements("attribute").ToList() ?? throw file.Refuse("there are no columns.");
        var read = elements.Select(element => columns.Read(file, name, element)).ToList();
        if (read.GroupBy(column => column.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw file.Refuse($"the column {twice.Key} is there twice.");
        }

        read.AddRange(SystemTables.EveryTable(userOwned).Where(own => read.TrueForAll(column => column.Name != own.Name)));
        return new(schemaName, userOwned, read, [.. Keys(file, entity, read)])
        {
            EntitySetName = PackageFile.Optional(entity, "EntitySetName") ?? "",
            PrimaryNameColumn = elements.Find(element =>
                (PackageFile.Optional(element, "DisplayMask") ?? "").StartsWith("PrimaryName", StringComparison.Ordinal)
            )
                is { } named
                ? file.Text(named, "LogicalName")
                : null,
        };
    }

    private static IEnumerable<KeyMetadata> Keys(PackageFile file, XElement entity, List<ColumnMetadata> columns)
    {
        foreach (var key in entity.Elements("EntityKeys").Elements("EntityKey"))
        {
            var names = key.Elements("EntityKeyAttributes").Elements("AttributeName").Select(element => element.Value).ToList();
            var name = file.Text(key, "LogicalName");
            foreach (var part in names)
            {
                var column =
                    columns.Find(one => one.Name == part)
                    ?? throw file.Refuse($"the key {name} names the column {part}, which is not there.");
                if (column.Secured)
                {
                    throw file.Refuse($"the key {name} uses the secured column {part}; the platform does not allow that.");
                }
            }

            yield return new(name, names);
        }
    }
}
