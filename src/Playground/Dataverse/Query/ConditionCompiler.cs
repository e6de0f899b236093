using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.Playground.Dataverse;

/// <summary>Makes a filter expression ready for one table; refuses by name what it does not simulate.</summary>
internal sealed class ConditionCompiler(TableMetadata table, IReadOnlySet<string> hidden, string? alias)
{
    private int count;

    public Condition Filter(FilterExpression filter)
    {
        if (filter.AnyAllFilterLinkEntity is not null)
        {
            throw Fault.NotSimulated("filters on any or all related rows");
        }

        return new Group(filter.FilterOperator, [.. filter.Conditions.Select(One), .. filter.Filters.Select(Filter)]);
    }

    private Comparison One(ConditionExpression condition)
    {
        if (condition.EntityName is { Length: > 0 } other && other != table.Name && other != alias)
        {
            throw Fault.NotSimulated($"a condition on {other} outside its own link");
        }

        var column = table.Find(condition.AttributeName) ?? throw Fault.UnknownColumn(table.Name, condition.AttributeName);
        if (condition.CompareColumns || hidden.Contains(column.Name))
        {
            throw Fault.NotSimulated(condition.CompareColumns ? "comparing two columns" : $"a condition on {column.Name}, which the caller may not read");
        }

        var (kind, values) = Normal(condition);
        if (kind is not (ConditionOperator.Null or ConditionOperator.NotNull) && values.Count == 0 && kind is not (ConditionOperator.In or ConditionOperator.NotIn))
        {
            throw Fault.Invalid($"The condition on {column.Name} has no value.");
        }

        if ((count += values.Count) > 2000)
        {
            throw Fault.Invalid("Number of parameters in a condition exceeded maximum limit: 2000 values are allowed.");
        }

        return new(column, table.Ordinal(column.Name), kind, [.. values.Select(value => Value(column, kind, value))]);
    }

    private static (ConditionOperator Operator, List<object> Values) Normal(ConditionExpression condition)
    {
        var values = condition.Values.Count == 1 && condition.Values[0] is System.Collections.IEnumerable many and not string ? [.. many.Cast<object>()] : condition.Values.ToList();
        string Text() => values.Count == 1 && values[0] is string text ? text : throw Fault.Invalid($"The operator {condition.Operator} takes one text.");
        return condition.Operator switch
        {
            ConditionOperator.Null or ConditionOperator.NotNull or ConditionOperator.Equal or ConditionOperator.NotEqual or ConditionOperator.In or ConditionOperator.NotIn
                or ConditionOperator.GreaterThan or ConditionOperator.GreaterEqual or ConditionOperator.LessThan or ConditionOperator.LessEqual => (condition.Operator, values),
            ConditionOperator.OnOrAfter => (ConditionOperator.GreaterEqual, values),
            ConditionOperator.Like or ConditionOperator.NotLike => (condition.Operator, [Text()]),
            ConditionOperator.BeginsWith => (ConditionOperator.Like, [Text() + "%"]),
            ConditionOperator.EndsWith => (ConditionOperator.Like, ["%" + Text()]),
            ConditionOperator.Contains => (ConditionOperator.Like, ["%" + Text() + "%"]),
            ConditionOperator.DoesNotContain => (ConditionOperator.NotLike, ["%" + Text() + "%"]),
            _ => throw Fault.NotSimulated($"the condition operator {condition.Operator}"),
        };
    }

    private object Value(ColumnMetadata column, ConditionOperator kind, object value)
    {
        if (kind is ConditionOperator.Like or ConditionOperator.NotLike)
        {
            return !column.IsText ? throw Fault.NotSimulated($"text patterns on the column {column.Name} of type {column.Type}")
                : ((string)value).Contains('[', StringComparison.Ordinal) ? throw Fault.NotSimulated("sets of characters in a text pattern") : value;
        }

        object? made = (column.Type, value) switch
        {
            (ColumnType.Text or ColumnType.Memo, string) => value,
            (ColumnType.Lookup or ColumnType.Owner or ColumnType.PrimaryKey, Guid) => value,
            (ColumnType.Lookup or ColumnType.Owner or ColumnType.PrimaryKey, EntityReference row) => row.Id,
            (ColumnType.Lookup or ColumnType.Owner or ColumnType.PrimaryKey, string text) when Guid.TryParse(text, out var id) => id,
            (ColumnType.Choice or ColumnType.State or ColumnType.Status, OptionSetValue choice) => choice.Value,
            (ColumnType.Choice or ColumnType.State or ColumnType.Status or ColumnType.WholeNumber, int or long or short) => Convert.ToInt32(value, CultureInfo.InvariantCulture),
            (ColumnType.Choice or ColumnType.State or ColumnType.Status, Enum) => Convert.ToInt32(value, CultureInfo.InvariantCulture),
            (ColumnType.BigInteger, int or long) => Convert.ToInt64(value, CultureInfo.InvariantCulture),
            (ColumnType.BigInteger, string text) when long.TryParse(text, CultureInfo.InvariantCulture, out var number) => number,
            (ColumnType.DecimalNumber or ColumnType.Money, decimal or int or double) => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
            (ColumnType.Money, Money money) => money.Value,
            (ColumnType.FloatingNumber, decimal or int or double) => Convert.ToDouble(value, CultureInfo.InvariantCulture),
            (ColumnType.DateTime, DateTime time) => time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : DateTime.SpecifyKind(time, DateTimeKind.Utc),
            (ColumnType.Boolean, bool) => value,
            (ColumnType.Boolean, int flag) => flag != 0,
            _ => null,
        };
        return made ?? throw Fault.Invalid($"Condition for attribute '{table.Name}.{column.Name}': a value of type {value?.GetType().Name ?? "null"} does not compare with a column of type {column.Type}.");
    }
}
