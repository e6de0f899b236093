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
    private readonly LikePattern? _pattern = Operator is ConditionOperator.Like or ConditionOperator.NotLike
        ? new((string)Values[0])
        : null;
    private readonly HashSet<object?>? _keys = Operator is ConditionOperator.In or ConditionOperator.NotIn
        ? [.. Values.Select(RowTable.MatchKey)]
        : null;

    public override IEnumerable<ValueComparison> Comparisons => [this];

    public override IEnumerable<ColumnValues> Equalities =>
        LinkIndex < 0 && Operator is (ConditionOperator.Equal or ConditionOperator.In) ? [new(_ordinal, Values)] : [];

    public override bool Matches(JoinedRow row)
    {
        var value = row.At(LinkIndex)?.Values[_ordinal] is var found && found is LookupValue lookup ? lookup.Id : found;

        // "Not equal" and the other negations count an empty column as different.
        return Operator switch
        {
            ConditionOperator.Null => value is null,
            ConditionOperator.NotNull => value is not null,
            ConditionOperator.NotEqual => value is null || ValueOrder.Compare(value, Values[0]) != 0,
            ConditionOperator.NotIn => value is null || !_keys!.Contains(RowTable.MatchKey(value)),
            ConditionOperator.NotLike => !_pattern!.Matches(value as string),
            _ when value is null => false,
            ConditionOperator.Equal => ValueOrder.Compare(value, Values[0]) == 0,
            ConditionOperator.GreaterThan => ValueOrder.Compare(value, Values[0]) > 0,
            ConditionOperator.GreaterEqual => ValueOrder.Compare(value, Values[0]) >= 0,
            ConditionOperator.LessThan => ValueOrder.Compare(value, Values[0]) < 0,
            ConditionOperator.LessEqual => ValueOrder.Compare(value, Values[0]) <= 0,
            ConditionOperator.In => _keys!.Contains(RowTable.MatchKey(value)),
            _ => _pattern!.Matches(value as string),
        };
    }
}
