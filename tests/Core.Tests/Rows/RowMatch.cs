using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Rows;

/// <summary>How the platform compares: text without regard to case, empty before everything, lookups by id.</summary>
internal static class RowMatch
{
    public static IComparer<object?> Order { get; } = Comparer<object?>.Create(Compare);

    public static object? Value(Row row, string column) => column == PrimaryKey.Of(row.Table) ? row.Id : row[column];

    public static bool Same(object? left, object? right) => Compare(left, right) == 0;

    public static bool Holds(Row row, RowCondition condition)
    {
        var value = Value(row, condition.Column);
        return condition.Comparison switch
        {
            RowComparison.AnyOf => condition.Parts.Any(part => Holds(row, part)),
            RowComparison.Contains => value is string text
                && text.Contains((string)condition.Values[0], StringComparison.OrdinalIgnoreCase),
            RowComparison.Empty => value is null,
            RowComparison.Filled => value is not null,
            RowComparison.NotEqual => value is null || !Same(value, condition.Values[0]),
            RowComparison.Equal or RowComparison.In => value is not null && condition.Values.Any(wanted => Same(value, wanted)),
            RowComparison.AtMost => value is not null && Compare(value, condition.Values[0]) <= 0,
            _ => value is not null && Compare(value, condition.Values[0]) >= 0,
        };
    }

    private static int Compare(object? left, object? right) =>
        (Plain(left), Plain(right)) switch
        {
            (null, null) => 0,
            (null, _) => -1,
            (_, null) => 1,
            (string one, string other) => string.Compare(one, other, StringComparison.OrdinalIgnoreCase),
            (IComparable one, { } other) when one.GetType() == other.GetType() => one.CompareTo(other),
            _ => throw new InvalidOperationException($"{left!.GetType().Name} does not compare with {right!.GetType().Name}."),
        };

    private static object? Plain(object? value) =>
        value switch
        {
            RowReference row => row.Id,
            Enum choice => Convert.ToInt32(choice, System.Globalization.CultureInfo.InvariantCulture),
            _ => value,
        };
}
