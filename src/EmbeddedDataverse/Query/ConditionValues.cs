using System.Collections;
using System.Globalization;
using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Query;

/// <summary>The values of a condition, as many as its operator takes, as the store keeps them.</summary>
internal static class ConditionValues
{
    private static readonly HashSet<ConditionOperator> PatternOperators =
    [
        ConditionOperator.Like,
        ConditionOperator.NotLike,
        ConditionOperator.BeginsWith,
        ConditionOperator.DoesNotBeginWith,
        ConditionOperator.EndsWith,
        ConditionOperator.DoesNotEndWith,
        ConditionOperator.Contains,
        ConditionOperator.DoesNotContain,
    ];

    private static readonly HashSet<ConditionOperator> PeriodOperators =
    [
        ConditionOperator.LastXDays,
        ConditionOperator.LastXWeeks,
        ConditionOperator.LastXMonths,
        ConditionOperator.LastXYears,
        ConditionOperator.NextXDays,
        ConditionOperator.NextXWeeks,
        ConditionOperator.NextXMonths,
        ConditionOperator.NextXYears,
        ConditionOperator.OlderThanXDays,
        ConditionOperator.OlderThanXWeeks,
        ConditionOperator.OlderThanXMonths,
        ConditionOperator.OlderThanXYears,
    ];

    private static readonly HashSet<ConditionOperator> SingleValueOperators =
    [
        ConditionOperator.Equal,
        ConditionOperator.NotEqual,
        ConditionOperator.GreaterThan,
        ConditionOperator.GreaterEqual,
        ConditionOperator.LessThan,
        ConditionOperator.LessEqual,
        ConditionOperator.On,
        ConditionOperator.OnOrAfter,
        ConditionOperator.OnOrBefore,
    ];

    private static readonly HashSet<ConditionOperator> NoValueOperators =
    [
        ConditionOperator.Null,
        ConditionOperator.NotNull,
        ConditionOperator.Yesterday,
        ConditionOperator.Today,
        ConditionOperator.Tomorrow,
        ConditionOperator.Last7Days,
        ConditionOperator.Next7Days,
        ConditionOperator.LastWeek,
        ConditionOperator.ThisWeek,
        ConditionOperator.NextWeek,
        ConditionOperator.LastMonth,
        ConditionOperator.ThisMonth,
        ConditionOperator.NextMonth,
        ConditionOperator.LastYear,
        ConditionOperator.ThisYear,
        ConditionOperator.NextYear,
        ConditionOperator.EqualUserId,
        ConditionOperator.NotEqualUserId,
        ConditionOperator.EqualBusinessId,
        ConditionOperator.NotEqualBusinessId,
        ConditionOperator.EqualUserTeams,
        ConditionOperator.EqualUserOrUserTeams,
    ];

    /// <summary>Whether it compares with a text pattern.</summary>
    public static bool IsPattern(ConditionOperator kind) => PatternOperators.Contains(kind);

    /// <summary>Whether its value is a number of periods.</summary>
    public static bool TakesPeriods(ConditionOperator kind) => PeriodOperators.Contains(kind);

    /// <summary>How many values an operator takes, or null when it is not simulated.</summary>
    public static (int Least, int Most)? ValueCount(ConditionOperator kind) =>
        NoValueOperators.Contains(kind) ? (0, 0)
        : SingleValueOperators.Contains(kind) || IsPattern(kind) || TakesPeriods(kind) ? (1, 1)
        : kind is ConditionOperator.In or ConditionOperator.NotIn ? (0, int.MaxValue)
        : kind == ConditionOperator.Between ? (2, 2)
        : null;

    /// <summary>The values of a condition on a column.</summary>
    public static IReadOnlyList<object> Of(TableMetadata table, ColumnMetadata column, ConditionExpression condition)
    {
        var kind = condition.Operator;
        var (least, most) = ValueCount(kind) ?? throw OrganizationFault.NotSimulated($"the condition operator {kind}");
        var given =
            condition.Values.Count == 1 && condition.Values[0] is IEnumerable many and not string
                ? [.. many.Cast<object>()]
                : condition.Values.ToList();
        if (given.Count < least || given.Count > most)
        {
            throw OrganizationFault.Invalid(
                $"The condition on {column.Name} {(given.Count == 0 ? "has no value" : $"has {given.Count} values")};"
                    + $" {kind} takes {(least == most ? least : "several")}."
            );
        }

        var read = given.ConvertAll(value => value is TextLiteral text ? text.ToValue(table, column, kind) : value);
        return IsPattern(kind) ? [.. read.Select(value => Pattern(column, kind, value))]
            : TakesPeriods(kind) ? read
            : read.ConvertAll(value => ToStored(table, column, value));
    }

    private static string Pattern(ColumnMetadata column, ConditionOperator kind, object value) =>
        !column.IsText ? throw OrganizationFault.NotSimulated($"text patterns on the column {column.Name} of type {column.Type}")
        : value is not string text ? throw OrganizationFault.Invalid($"The operator {kind} takes one text.")
        : text;

    private static object ToStored(TableMetadata table, ColumnMetadata column, object value)
    {
        var made = (column.Type, value) switch
        {
            (ColumnType.Text or ColumnType.Memo, string) => value,
            (ColumnType.Lookup or ColumnType.Owner or ColumnType.PrimaryKey, Guid) => value,
            (ColumnType.Lookup or ColumnType.Owner or ColumnType.PrimaryKey, EntityReference row) => row.Id,
            (ColumnType.Lookup or ColumnType.Owner or ColumnType.PrimaryKey, string text) when Guid.TryParse(text, out var id) => id,
            (ColumnType.Choice or ColumnType.State or ColumnType.Status, OptionSetValue choice) => choice.Value,
            (
                ColumnType.Choice
                    or ColumnType.State
                    or ColumnType.Status
                    or ColumnType.WholeNumber,
                int
                    or short
                    or long
                    and >= int.MinValue
                    and <= int.MaxValue
            ) => Convert.ToInt32(value, CultureInfo.InvariantCulture),
            (ColumnType.Choice or ColumnType.State or ColumnType.Status, Enum) => Convert.ToInt32(value, CultureInfo.InvariantCulture),
            (ColumnType.BigInteger, int or long) => Convert.ToInt64(value, CultureInfo.InvariantCulture),
            (ColumnType.BigInteger, string text) when long.TryParse(text, CultureInfo.InvariantCulture, out var number) => number,
            (ColumnType.DecimalNumber or ColumnType.Money, decimal or int or > -1e28 and < 1e28) => Convert.ToDecimal(
                value,
                CultureInfo.InvariantCulture
            ),
            (ColumnType.Money, Money money) => money.Value,
            (ColumnType.FloatingNumber, decimal or int or double) => Convert.ToDouble(value, CultureInfo.InvariantCulture),
            (ColumnType.DateTime, DateTime time) => time.Kind == DateTimeKind.Local
                ? time.ToUniversalTime()
                : DateTime.SpecifyKind(time, DateTimeKind.Utc),
            (ColumnType.Boolean, bool) => value,
            (ColumnType.Boolean, int flag) => flag != 0,
            _ => null,
        };
        return made
            ?? throw OrganizationFault.Invalid(
                $"Condition for attribute '{table.Name}.{column.Name}': a value of type {value?.GetType().Name ?? "null"}"
                    + $" does not compare with a column of type {column.Type}."
            );
    }
}
