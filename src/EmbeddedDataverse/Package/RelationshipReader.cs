using MatterportForDataverse.Solution.Tables;

namespace MatterportForDataverse.EmbeddedDataverse.Package;

/// <summary>Takes relationships as the platform would, and refuses what is not simulated.</summary>
internal static class RelationshipReader
{
    private static readonly string[] OtherCascades = ["Assign", "Reparent", "Share", "Unshare"];

    public static RelationshipMetadata Read(RelationshipDefinition relationship)
    {
        var name = relationship.Name.Required();
        if (relationship.Type.Required() != "OneToMany")
        {
            throw relationship.Refuse($"the relationship {name} is many-to-many, which the playground does not simulate.");
        }

        foreach (var action in OtherCascades)
        {
            if (relationship.Cascade(action).Optional is { } rule && rule != "NoCascade")
            {
                throw relationship.Refuse(
                    $"the relationship {name} has Cascade{action} {rule}; the playground simulates cascades of Delete only."
                );
            }
        }

        var onDelete = Enum.TryParse<CascadeDelete>(relationship.CascadeDelete.Required(), out var rules)
            ? rules
            : throw relationship.Refuse($"the relationship {name} has an unknown CascadeDelete.");
        return new(
            name,
            relationship.ReferencedTable.Required().ToLowerInvariant(),
            relationship.ReferencingTable.Required().ToLowerInvariant(),
            relationship.ReferencingColumn.Required().ToLowerInvariant(),
            onDelete
        )
        {
            Navigation = relationship.NavigationProperty ?? relationship.ReferencingColumn,
        };
    }
}
