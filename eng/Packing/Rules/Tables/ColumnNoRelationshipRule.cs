using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Tables;

/// <summary>A lookup points through a relationship. Without one the column cannot be made.</summary>
internal sealed class ColumnNoRelationshipRule() : MeaningRule("column.no-relationship", "A lookup of ours without a relationship.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution)
    {
        var related = solution.Relationships.Select(relationship => (relationship.Referencing, relationship.Lookup)).ToHashSet();
        return from table in solution.Tables
            from column in table.Columns
            where column is { IsLookup: true, IsCustom: true } && !related.Contains((table.LogicalName, column.LogicalName))
            select new Violation(table, $"The lookup {column.LogicalName} has no relationship below Other/Relationships.");
    }
}
