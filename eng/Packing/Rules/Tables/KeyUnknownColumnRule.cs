using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Tables;

/// <summary>An alternate key is made of columns of its table.</summary>
internal sealed class KeyUnknownColumnRule()
    : MeaningRule("key.unknown-column", "An alternate key without columns, or with one that its table does not have.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from table in solution.Tables
        from key in table.Keys
        from column in key.Columns.DefaultIfEmpty("")
        where !table.Has(column)
        select new Violation(
            table,
            column.Length == 0
                ? $"The key {key.Name} names no column."
                : $"The key {key.Name} names the column {column}, which {table.LogicalName} does not have."
        );
}
