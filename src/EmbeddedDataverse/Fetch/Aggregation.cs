using System.Globalization;
using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedDataverse.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Fetch;

/// <summary>Sum, average, smallest and largest of the values that are there; empty ones do not count (published: aggregate-data).</summary>
internal static class Aggregation
{
    // The scale in which the platform's database keeps decimal numbers.
    private const int Digits = 10;

    public static object? Compute(AggregateFunction function, ColumnMetadata column, IReadOnlyList<object> values) =>
        function switch
        {
            AggregateFunction.Min => values.Min(Comparer<object>.Create(ValueOrder.Compare)),
            AggregateFunction.Max => values.Max(Comparer<object>.Create(ValueOrder.Compare)),

            // The sum of nothing is 0 in the published example; an average of nothing is none.
            AggregateFunction.Sum => Sum(column, values),
            _ => values.Count == 0 ? null : Average(column, values),
        };

    private static object Sum(ColumnMetadata column, IReadOnlyList<object> values) =>
        column.Type switch
        {
            ColumnType.WholeNumber => values.Sum(value => (long)(int)value) is var sum and >= int.MinValue and <= int.MaxValue
                ? (int)sum
                : throw OrganizationFault.Invalid($"The sum of {column.Name} is too large for a whole number."),
            ColumnType.BigInteger => values.Aggregate(0L, (sum, value) => unchecked(sum + (long)value)),
            ColumnType.FloatingNumber => values.Sum(value => (double)value),
            _ => values.Sum(value => (decimal)value),
        };

    // An average of whole numbers is one, cut off.
    private static object Average(ColumnMetadata column, IReadOnlyList<object> values) =>
        column.Type switch
        {
            ColumnType.WholeNumber => (int)(values.Sum(value => (long)(int)value) / values.Count),
            ColumnType.BigInteger => (long)values.Average(value => Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
            ColumnType.FloatingNumber => values.Average(value => (double)value),
            _ => Math.Round(values.Average(value => (decimal)value), Digits),
        };
}
