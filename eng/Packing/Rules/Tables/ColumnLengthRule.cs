using System.Globalization;
using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Tables;

namespace MatterportForDataverse.Packing.Rules.Tables;

/// <summary>
/// A text without a length stops an import (0x80040203, as reported). What a text may hold at most:
/// https://learn.microsoft.com/power-apps/maker/data-platform/types-of-fields.
/// </summary>
internal sealed class ColumnLengthRule()
    : MeaningRule("column.length", "A text column without `MaxLength`, or of more than 4,000 characters (1,048,576 in several lines).")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from table in solution.Tables
        from column in table.Columns
        let most = Most(column)
        where most > 0 && !(Length(column) >= 1 && Length(column) <= most)
        select new Violation(table, $"MaxLength of the text {column.LogicalName} is \"{column.MaxLength}\", not one of 1 to {most}.");

    private static int Most(ColumnDefinition column) =>
        column.Type.Text switch
        {
            "nvarchar" => 4000,
            "ntext" => 1048576,
            _ => 0,
        };

    private static int Length(ColumnDefinition column) =>
        int.TryParse(column.MaxLength, NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : 0;
}
