using System.Globalization;
using MatterportForDataverse.EmbeddedDataverse.Package;

namespace MatterportForDataverse.EmbeddedDataverse.Store;

/// <summary>
/// A value as people read it: labels, names, numbers and dates as in an American English environment, in UTC
/// (<see href="https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/select-columns#formatted-values" />).
/// </summary>
internal static class FormattedValue
{
    /// <summary>The text of a stored value, or null where the value is text already.</summary>
    public static string? Of(ColumnMetadata column, object value, IReadOnlyDictionary<LookupValue, string>? names = null) =>
        value switch
        {
            LookupValue lookup => names?.GetValueOrDefault(lookup),
            int number when column.IsChoice => column.Options.GetValueOrDefault(number),
            int or long => Number(value, 0),
            int[] choices => string.Join("; ", choices.Select(choice => column.Options.GetValueOrDefault(choice))),
            bool flag => column.Options.GetValueOrDefault(flag ? 1 : 0) is { Length: > 0 } label ? label
            : flag ? "Yes"
            : "No",
            DateTime time => time.ToString(column.ShowsDateOnly ? "M/d/yyyy" : "M/d/yyyy h:mm tt", CultureInfo.InvariantCulture),

            // Money comes with the sign of its currency, which the playground does not know.
            decimal when column.Type != ColumnType.Money => Number(value, column.Precision),
            double => Number(value, column.Precision),
            _ => null,
        };

    private static string Number(object value, int digits) =>
        ((IFormattable)value).ToString(digits == 0 ? "N0" : $"N{digits}", CultureInfo.InvariantCulture);
}
