using MatterportForDataverse.Packing.Model;

namespace MatterportForDataverse.Packing.Rules.Tables;

/// <summary>Name and logical name are the schema name in lower case; a column of ours carries the publisher's prefix.</summary>
internal sealed class ColumnNames()
    : Rule(
        "column.name",
        "A column whose name and logical name are not its schema name in lower case, that lacks the publisher's prefix, or that stands there twice."
    )
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from table in solution.Tables.Values
        from column in table.Columns
        let reason = Reason(column, table, solution.Prefix)
        where reason is not null
        select new Fault(table.File, $"The column {column.Physical} {reason}.");

    private static string? Reason(Column column, Table table, string prefix)
    {
        var lower = column.Physical.ToLowerInvariant();
        return column.Logical != lower || column.Xml.Text("Name") != lower ? $"should have the name and logical name {lower}"
            : column.IsCustom && !column.Logical.StartsWith(prefix, StringComparison.Ordinal) ? $"is ours and does not start with {prefix}"
            : table.Columns.Count(other => other.Logical == column.Logical) > 1 ? "stands there twice"
            : null;
    }
}
