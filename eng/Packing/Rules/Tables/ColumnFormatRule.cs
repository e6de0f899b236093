using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Tables;

namespace MatterportForDataverse.Packing.Rules.Tables;

/// <summary>How values are shown: the formats of genuine exports, and those that the reference of column types names besides.</summary>
internal sealed class ColumnFormatRule()
    : MeaningRule("column.format", "A column whose `Format` is none of its type's: a text as a date, a date as text.")
{
    private static readonly Dictionary<string, string[]> Formats = new()
    {
        ["nvarchar"] = ["text", "email", "url", "phone", "textarea", "tickersymbol", "versionnumber", "json", "richtext"],
        ["ntext"] = ["textarea", "text", "json", "richtext", "internalextentdata"],
        ["int"] = ["", "none", "duration", "timezone", "language", "locale"],
        ["datetime"] = ["date", "datetime"],
        ["image"] = ["jpeg"],
    };

    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from table in solution.Tables
        from column in table.Columns
        where Formats.TryGetValue(column.Type, out var known) && !Has(column, known)
        select new Violation(
            table,
            $"Format of the {column.Type} {column.LogicalName} is \"{column.Format}\", "
                + $"not one of {string.Join(", ", Formats[column.Type])}."
        );

    private static bool Has(ColumnDefinition column, string[] known) =>
        column.Xml.Element("Format") is not null && known.Contains(column.Format.Text);
}
