using MatterportForDataverse.Packing.Model;

namespace MatterportForDataverse.Packing.Rules.Tables;

/// <summary>A lookup points through a relationship. Without one the column cannot be made.</summary>
internal sealed class LookupRelationships() : Rule("column.no-relationship", "A lookup of ours without a relationship.")
{
    public override IEnumerable<Fault> Check(Solution solution)
    {
        var related = solution.Relationships.Select(relationship => (relationship.Referencing, relationship.Lookup)).ToHashSet();
        return from table in solution.Tables.Values
            from column in table.Columns
            where column is { IsLookup: true, IsCustom: true } && !related.Contains((table.Logical, column.Logical))
            select new Fault(table.File, $"The lookup {column.Logical} has no relationship below Other/Relationships.");
    }
}
