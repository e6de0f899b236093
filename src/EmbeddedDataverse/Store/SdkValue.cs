using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Store;

/// <summary>Converts values between the SDK's entities and stored rows; what a column does not take is refused.</summary>
internal static class SdkValue
{
    public static object? FromSdk(TableMetadata table, ColumnMetadata column, object? value) =>
        column.Type switch
        {
            _ when value is null or "" => null,
            ColumnType.Text or ColumnType.Memo when value is string text => Text(table, column, text),
            ColumnType.WholeNumber when value is int number => InRange(table, column, number, number),
            ColumnType.DecimalNumber when value is decimal number => InRange(table, column, number, Kept(column, number)),
            ColumnType.Money when value is Money money => InRange(table, column, money.Value, Kept(column, money.Value)),
            ColumnType.FloatingNumber when value is double number && !double.IsNaN(number) => InRange(
                table,
                column,
                (decimal)Math.Clamp(number, -1e20, 1e20),
                number
            ),
            ColumnType.DateTime when value is DateTime time => Time(column, time),
            ColumnType.Boolean when value is bool => value,
            ColumnType.Choice or ColumnType.State or ColumnType.Status when value is OptionSetValue choice => Choice(
                table,
                column,
                choice.Value
            ),
            ColumnType.Choices when value is OptionSetValueCollection choices => choices.Count == 0
                ? null
                : choices.Select(choice => Choice(table, column, choice.Value)).ToArray(),
            ColumnType.Lookup or ColumnType.Owner when value is EntityReference row => Lookup(table, column, row),
            ColumnType.PrimaryKey when value is Guid => value,
            ColumnType.File => throw OrganizationFault.NotSimulated($"file and image columns ({table.Name}.{column.Name})"),
            _ => throw OrganizationFault.Invalid(
                $"Incorrect attribute value type {value.GetType()}: {table.Name}.{column.Name} is of type {column.Type}."
            ),
        };

    public static object? ToSdk(ColumnMetadata column, object? value) =>
        value switch
        {
            null => null,
            LookupValue lookup => new EntityReference(lookup.Table, lookup.Id),
            int number when column.IsChoice => new OptionSetValue(number),
            decimal number when column.Type == ColumnType.Money => new Money(number),
            int[] choices => new OptionSetValueCollection([.. choices.Select(choice => new OptionSetValue(choice))]),
            _ => value,
        };

    public static Entity ToEntity(TableMetadata table, StoredRow row, IEnumerable<ColumnMetadata> columns)
    {
        var entity = new Entity(table.Name, row.Id)
        {
            RowVersion = row.Version.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
        entity[table.PrimaryKey.Name] = row.Id;
        foreach (var column in columns)
        {
            var value = row.Values[table.Ordinal(column.Name)];
            if (value is not null)
            {
                entity[column.Name] = ToSdk(column, value);
                if (column.IsChoice && FormattedValue.Of(column, value) is { } text)
                {
                    entity.FormattedValues[column.Name] = text;
                }
            }
        }

        return entity;
    }

    private static string Text(TableMetadata table, ColumnMetadata column, string text) =>
        text.Length <= (column.MaxLength ?? int.MaxValue)
            ? text
            : throw OrganizationFault.Of(
                PlatformErrorCodes.TextTooLong,
                $"A validation error occurred. The length of the '{column.Name}' attribute of the '{table.Name}' entity exceeded"
                    + $" the maximum allowed length of '{column.MaxLength}'."
            );

    // Rounded, and as it comes back from a file.
    private static decimal Kept(ColumnMetadata column, decimal number) =>
        Math.Round((decimal)(double)Math.Round(number, column.Precision, MidpointRounding.AwayFromZero), column.Precision);

    private static object InRange(TableMetadata table, ColumnMetadata column, decimal number, object kept) =>
        number >= (column.Minimum ?? number) && number <= (column.Maximum ?? number)
            ? kept
            : throw OrganizationFault.Of(
                PlatformErrorCodes.OutOfRange,
                $"A validation error occurred. The value {number} of '{column.Name}' on record of type '{table.Name}' is outside"
                    + $" the valid range ({column.Minimum} to {column.Maximum})."
            );

    // Seconds are the finest that a date column keeps; 1753 is where they begin.
    private static DateTime Time(ColumnMetadata column, DateTime time)
    {
        var utc = time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : DateTime.SpecifyKind(time, DateTimeKind.Utc);
        return utc.Year < 1753
                ? throw OrganizationFault.Of(
                    PlatformErrorCodes.OutOfRange,
                    $"DateTime is less than minimum value supported by {column.Name}. Actual value: {utc:O},"
                        + " Minimum value supported: 01/01/1753."
                )
            : column.DateOnly ? utc.Date
            : utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerSecond));
    }

    private static int Choice(TableMetadata table, ColumnMetadata column, int value) =>
        column.Options.ContainsKey(value)
            ? value
            : throw OrganizationFault.Of(
                PlatformErrorCodes.UnknownChoice,
                $"A validation error occurred. The value '{value}' of '{column.Name}' on record of type '{table.Name}' is outside"
                    + $" the valid range. Accepted Values: {string.Join(",", column.Options.Keys)}"
            );

    private static LookupValue Lookup(TableMetadata table, ColumnMetadata column, EntityReference row) =>
        column.Targets.Contains(row.LogicalName)
            ? new(row.LogicalName, row.Id)
            : throw OrganizationFault.Invalid(
                $"{table.Name}.{column.Name} points to {string.Join(" or ", column.Targets)}, not to {row.LogicalName}."
            );
}
