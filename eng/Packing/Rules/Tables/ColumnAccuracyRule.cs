using System.Globalization;
using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Tables;

namespace MatterportForDataverse.Packing.Rules.Tables;

/// <summary>
/// Digits behind the point,
/// https://learn.microsoft.com/power-apps/maker/data-platform/types-of-fields#using-the-right-type-of-number.
/// </summary>
internal sealed class ColumnAccuracyRule()
    : MeaningRule(
        "column.accuracy",
        "A number without `Accuracy`, or with more digits behind the point than its type has (decimal 10, float 5, money 4)."
    )
{
    private static readonly Dictionary<string, int> Most = new()
    {
        ["decimal"] = 10,
        ["float"] = 5,
        ["money"] = 4,
    };

    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from table in solution.Tables
        from column in table.Columns
        where Most.TryGetValue(column.Type, out var most) && !IsUpTo(column, most)
        select new Violation(
            table,
            $"Accuracy of the {column.Type} {column.LogicalName} is \"{column.Precision}\", not one of 0 to {Most[column.Type]}."
        );

    // The base of an amount follows the currency of the organization.
    private static bool IsUpTo(ColumnDefinition column, int most) =>
        column.Xml.Element("CalculationOf") is not null
        || (int.TryParse(column.Precision, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) && digits <= most);
}
