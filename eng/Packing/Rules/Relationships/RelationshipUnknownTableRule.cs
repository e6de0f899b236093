using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Relationships;

/// <summary>A relationship joins two tables that exist.</summary>
internal sealed class RelationshipUnknownTableRule()
    : MeaningRule("relationship.unknown-table", "A relationship with a table that is neither in the solution nor the platform's.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from body in solution.Relationships
        from table in new[] { body.Referencing, body.Referenced }
        where !solution.HasTable(table)
        select new Violation(body, $"{body.Name} joins the table \"{table}\", which is neither in the solution nor one of the platform's.");
}
