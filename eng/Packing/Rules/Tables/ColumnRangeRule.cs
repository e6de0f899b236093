using System.Globalization;
using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Tables;

namespace MatterportForDataverse.Packing.Rules.Tables;

/// <summary>What numbers can be, https://learn.microsoft.com/power-apps/maker/data-platform/types-of-fields.</summary>
internal sealed class ColumnRangeRule()
    : MeaningRule("column.range", "A number whose smallest value is above its largest, or that may be beyond what its type holds.")
{
    private static readonly Dictionary<string, decimal> Most = new()
    {
        ["int"] = int.MaxValue,
        ["decimal"] = 100_000_000_000,
        ["float"] = 100_000_000_000,
        ["money"] = 922_337_203_685_477,
    };

    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from table in solution.Tables
        from column in table.Columns
        where
            Most.ContainsKey(column.Type) && Bounds(column) is var (least, largest) && !(least <= largest && Holds(column, least, largest))
        select new Violation(
            table,
            $"The {column.Type} {column.LogicalName} may be {column.MinValue} to {column.MaxValue}. The first must not be above the "
                + $"second, and neither beyond {Most[column.Type]}."
        );

    private static bool Holds(ColumnDefinition column, decimal least, decimal largest) =>
        least >= -Most[column.Type] - 1 && largest <= Most[column.Type];

    private static (decimal, decimal)? Bounds(ColumnDefinition column) =>
        Number(column.MinValue) is { } least && Number(column.MaxValue) is { } largest ? (least, largest) : null;

    private static decimal? Number(string? text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
