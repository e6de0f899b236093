using System.Globalization;
using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Query;

/// <summary>A value of a condition that is written as text, whatever the column's type, as in fetch XML.</summary>
internal sealed record TextLiteral(string Text)
{
    private static readonly string[] DateFormats =
    [
        "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mm:ss",
        "yyyy-MM-dd HH:mm",
    ];

    /// <summary>The value in the type that the column and the operator take; refused when it is none.</summary>
    public object ToValue(TableMetadata table, ColumnMetadata column, ConditionOperator kind)
    {
        if (ConditionValues.IsPattern(kind))
        {
            return Text;
        }

        var counts = ConditionValues.TakesPeriods(kind);
        return (counts ? ToInteger() : Parse(column.Type))
            ?? throw OrganizationFault.Invalid(
                $"Condition for attribute '{table.Name}.{column.Name}': '{Text}' is no value for"
                    + $" {(counts ? $"the operator {kind}" : $"a column of type {column.Type}")}."
            );
    }

    private object? Parse(ColumnType type) =>
        type switch
        {
            ColumnType.Text or ColumnType.Memo => Text,
            ColumnType.WholeNumber or ColumnType.Choice or ColumnType.State or ColumnType.Status => ToInteger(),
            ColumnType.BigInteger => long.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? number
                : null,
            ColumnType.DecimalNumber or ColumnType.Money => decimal.TryParse(
                Text,
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out var number
            )
                ? number
                : null,
            ColumnType.FloatingNumber => double.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number)
                ? number
                : null,
            ColumnType.Boolean => Text is "1" or "true" ? true
            : Text is "0" or "false" ? false
            : null,
            ColumnType.DateTime => ToDateTime(),
            ColumnType.Lookup or ColumnType.Owner or ColumnType.PrimaryKey => Guid.TryParse(Text, out var id) ? id : null,
            _ => null,
        };

    private int? ToInteger() =>
        int.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    // A time without a zone is one of the user's, and that is UTC here.
    private DateTime? ToDateTime() =>
        DateTime.TryParseExact(
            Text,
            DateFormats,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal,
            out var time
        )
            ? time
            : null;
}
