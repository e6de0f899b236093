using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Relationships;

/// <summary>The lookup of a relationship is a column of its table that can point.</summary>
internal sealed class RelationshipUnknownColumnRule()
    : MeaningRule("relationship.unknown-column", "A relationship whose lookup is no column of its table, or no lookup.")
{
    // The owning user, team and business unit are lookups too; a file column points at its attachment.
    private static readonly string[] Pointing = ["lookup", "customer", "owner", "file", "image"];

    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from body in solution.Relationships
        let table = solution.Tables.Find(body.Referencing)
        where !body.IsManyToMany && table is not null
        let column = table.Find(body.Lookup)
        where column is null || !Pointing.Contains(column.Type.Text)
        select new Violation(
            body,
            column is null
                ? $"{body.Name} points through {body.Lookup}, which {body.Referencing} does not have."
                : $"{body.Name} points through {body.Lookup}, which is of the type {column.Type}."
        );
}
