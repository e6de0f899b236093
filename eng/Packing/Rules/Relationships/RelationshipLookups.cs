using MatterportForDataverse.Packing.Model;

namespace MatterportForDataverse.Packing.Rules.Relationships;

/// <summary>The lookup of a relationship is a column of its table that can point.</summary>
internal sealed class RelationshipLookups()
    : Rule("relationship.unknown-column", "A relationship whose lookup is no column of its table, or no lookup.")
{
    // The owning user, team and business unit are lookups too; a file column points at its attachment.
    private static readonly string[] Pointing = ["lookup", "customer", "owner", "file", "image"];

    public override IEnumerable<Fault> Check(Solution solution) =>
        from body in solution.Relationships
        where !body.IsManyToMany && solution.Tables.ContainsKey(body.Referencing)
        let column = solution.Tables[body.Referencing].ByName.GetValueOrDefault(body.Lookup)
        where column is null || !Pointing.Contains(column.Type)
        select new Fault(
            body.File,
            column is null
                ? $"{body.Name} points through {body.Lookup}, which {body.Referencing} does not have."
                : $"{body.Name} points through {body.Lookup}, which is of the type {column.Type}."
        );
}
