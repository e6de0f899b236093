using System.Text.Json.Nodes;
using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedDataverse.Store;

namespace MatterportForDataverse.EmbeddedDataverse.Serving.Definitions;

/// <summary>The definitions of tables, columns, keys and relationships, as far as the package tells them.</summary>
internal sealed class DefinitionSource(SolutionPackage package)
{
    public IEnumerable<Definition> Tables() => package.Tables.Values.OrderBy(table => table.Name, StringComparer.Ordinal).Select(Table);

    public IEnumerable<Definition> Relationships() => package.Relationships.Select(Relationship);

    private Definition Table(TableMetadata table) =>
        new(
            NameId.Of("table " + table.Name),
            new Dictionary<string, string> { ["LogicalName"] = table.Name },
            "EntityMetadata",
            new Dictionary<string, JsonNode?>
            {
                ["MetadataId"] = NameId.Of("table " + table.Name),
                ["LogicalName"] = table.Name,
                ["SchemaName"] = table.SchemaName,
                ["EntitySetName"] = table.EntitySetName,
                ["PrimaryIdAttribute"] = table.PrimaryKey.Name,
                ["PrimaryNameAttribute"] = table.PrimaryNameColumn,
                ["OwnershipType"] = table.UserOwned ? "UserOwned" : "OrganizationOwned",
                ["IsActivity"] = table.Name == "task",
                ["IsCustomEntity"] = !table.IsSystem,
                ["IsPrivate"] = false,
            }
        )
        {
            Parts = new Dictionary<string, Func<object>>
            {
                ["Attributes"] = () => table.Columns.Select(column => ColumnDefinition.Of(table, column)).ToList(),
                ["Keys"] = () => table.Keys.Select(key => Key(table, key)).ToList(),
                ["ManyToOneRelationships"] = () => Of(one => one.Referencing == table.Name),
                ["OneToManyRelationships"] = () => Of(one => one.Referenced == table.Name),
            },
        };

    private List<Definition> Of(Func<RelationshipMetadata, bool> wanted) => [.. package.Relationships.Where(wanted).Select(Relationship)];

    private static Definition Key(TableMetadata table, KeyMetadata key) =>
        new(
            NameId.Of($"key {table.Name} {key.Name}"),
            new Dictionary<string, string> { ["LogicalName"] = key.Name.ToLowerInvariant() },
            "EntityKeyMetadata",
            new Dictionary<string, JsonNode?>
            {
                ["MetadataId"] = NameId.Of($"key {table.Name} {key.Name}"),
                ["LogicalName"] = key.Name.ToLowerInvariant(),
                ["SchemaName"] = key.Name,
                ["EntityLogicalName"] = table.Name,
                ["KeyAttributes"] = new JsonArray([.. key.Columns.Select(column => JsonValue.Create(column))]),
                ["EntityKeyIndexStatus"] = "Active",
            }
        );

    private Definition Relationship(RelationshipMetadata relationship) =>
        new(
            NameId.Of("relationship " + relationship.Name),
            new Dictionary<string, string> { ["SchemaName"] = relationship.Name },
            "OneToManyRelationshipMetadata",
            new Dictionary<string, JsonNode?>
            {
                ["MetadataId"] = NameId.Of("relationship " + relationship.Name),
                ["SchemaName"] = relationship.Name,
                ["RelationshipType"] = "OneToManyRelationship",
                ["ReferencedEntity"] = relationship.Referenced,
                // The owner is a user or a team, and no table of its own here.
                ["ReferencedAttribute"] = package.Tables.GetValueOrDefault(relationship.Referenced)?.PrimaryKey.Name ?? "ownerid",
                ["ReferencingEntity"] = relationship.Referencing,
                ["ReferencingAttribute"] = relationship.Column,
                ["ReferencedEntityNavigationPropertyName"] = relationship.Name,
                ["ReferencingEntityNavigationPropertyName"] = relationship.Navigation,
                ["CascadeConfiguration"] = new JsonObject { ["Delete"] = relationship.OnDelete.ToString() },
            }
        )
        {
            TellsType = true,
        };
}
