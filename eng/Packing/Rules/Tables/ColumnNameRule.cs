using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Tables;

namespace MatterportForDataverse.Packing.Rules.Tables;

/// <summary>Name and logical name are the schema name in lower case; a column of ours carries the publisher's prefix.</summary>
internal sealed class ColumnNameRule()
    : MeaningRule(
        "column.name",
        "A column whose name and logical name are not its schema name in lower case, that lacks the publisher's prefix, or that stands "
            + "there twice."
    )
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from table in solution.Tables
        from column in table.Columns
        let reason = Reason(column, table, solution.Prefix)
        where reason is not null
        select new Violation(table, $"The column {column.SchemaName} {reason}.");

    private static string? Reason(ColumnDefinition column, TableDefinition table, string prefix)
    {
        var lower = column.SchemaName.Text.ToLowerInvariant();
        return column.LogicalName != lower || column.Name != lower ? $"should have the name and logical name {lower}"
            : column.IsCustom && !lower.StartsWith(prefix, StringComparison.Ordinal) ? $"is ours and does not start with {prefix}"
            : table.Columns.Count(other => other.LogicalName == lower) > 1 ? "stands there twice"
            : null;
    }
}
