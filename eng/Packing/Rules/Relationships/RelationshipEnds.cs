using MatterportForDataverse.Packing.Model;

namespace MatterportForDataverse.Packing.Rules.Relationships;

/// <summary>A relationship joins two tables that exist.</summary>
internal sealed class RelationshipEnds()
    : Rule("relationship.unknown-table", "A relationship with a table that is neither in the solution nor the platform's.")
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from body in solution.Relationships
        from table in new[] { body.Referencing, body.Referenced }
        where !solution.HasTable(table)
        select new Fault(
            body.File,
            $"{body.Name} joins the table \"{table}\", which is neither in the solution nor one of the platform's."
        );
}
