using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Query;

/// <summary>
/// A comparison of a column with values, which are as the store keeps them. The link index is -1 for the root.
/// </summary>
internal sealed record ValueComparison(
    int LinkIndex,
    TableMetadata Table,
    ColumnMetadata Column,
    ConditionOperator Operator,
    IReadOnlyList<object> Values
) : Condition
{
    private readonly int _ordinal = Table.Ordinal(Column.Name);

    public override IEnumerable<ValueComparison> Comparisons => [this];

    public override string ToSql(List<object> values)
    {
        var name = $"\"{Column.Name}\"";
        string Next(object value)
        {
            values.Add(SqliteValue.ToSqlite(value));
            return $"${values.Count - 1}";
        }

        // "Not equal" and the other negations count an empty column as different.
        return Operator switch
        {
            ConditionOperator.Null => name + " IS NULL",
            ConditionOperator.NotNull => name + " IS NOT NULL",
            ConditionOperator.Equal => $"{name} = {Next(Values[0])}",
            ConditionOperator.NotEqual => $"({name} <> {Next(Values[0])} OR {name} IS NULL)",
            ConditionOperator.GreaterThan => $"{name} > {Next(Values[0])}",
            ConditionOperator.GreaterEqual => $"{name} >= {Next(Values[0])}",
            ConditionOperator.LessThan => $"{name} < {Next(Values[0])}",
            ConditionOperator.LessEqual => $"{name} <= {Next(Values[0])}",
            ConditionOperator.In => $"{name} IN ({string.Join(',', Values.Select(Next))})",
            ConditionOperator.NotIn => $"({name} NOT IN ({string.Join(',', Values.Select(Next))}) OR {name} IS NULL)",
            ConditionOperator.Like => $"like_platform({name}, {Next(Values[0])})",
            _ => $"NOT like_platform({name}, {Next(Values[0])})",
        };
    }

    public override bool Matches(JoinedRow row)
    {
        var value = row.At(LinkIndex)?.Values[_ordinal] is var found && found is LookupValue lookup ? lookup.Id : found;
        return Operator switch
        {
            ConditionOperator.Null => value is null,
            ConditionOperator.NotNull => value is not null,
            ConditionOperator.NotEqual => value is null || ValueOrder.Compare(value, Values[0]) != 0,
            ConditionOperator.NotIn => value is null || Values.All(one => ValueOrder.Compare(value, one) != 0),
            ConditionOperator.NotLike => !TextCollation.Like(value as string, (string)Values[0]),
            _ when value is null => false,
            ConditionOperator.Equal => ValueOrder.Compare(value, Values[0]) == 0,
            ConditionOperator.GreaterThan => ValueOrder.Compare(value, Values[0]) > 0,
            ConditionOperator.GreaterEqual => ValueOrder.Compare(value, Values[0]) >= 0,
            ConditionOperator.LessThan => ValueOrder.Compare(value, Values[0]) < 0,
            ConditionOperator.LessEqual => ValueOrder.Compare(value, Values[0]) <= 0,
            ConditionOperator.In => Values.Any(one => ValueOrder.Compare(value, one) == 0),
            _ => TextCollation.Like(value as string, (string)Values[0]),
        };
    }
}
