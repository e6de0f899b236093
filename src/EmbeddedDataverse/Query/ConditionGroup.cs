using MatterportForDataverse.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Query;

/// <summary>Conditions joined by AND or OR; an empty group holds for every row.</summary>
internal sealed record ConditionGroup(LogicalOperator Operator, IReadOnlyList<Condition> Parts) : Condition
{
    /// <summary>Holds for every row.</summary>
    public static readonly ConditionGroup All = new(LogicalOperator.And, []);

    public override IEnumerable<ValueComparison> Comparisons => Parts.SelectMany(part => part.Comparisons);

    public override IEnumerable<ColumnValues> Equalities =>
        Operator == LogicalOperator.And || Parts.Count == 1 ? Parts.SelectMany(part => part.Equalities) : [];

    public override bool Matches(JoinedRow row) =>
        Parts.Count == 0 || (Operator == LogicalOperator.And ? Parts.All(part => part.Matches(row)) : Parts.Any(part => part.Matches(row)));

    /// <summary>The part that the root table's row alone has to meet, and the part that only the joined row can.</summary>
    public (Condition OfRoot, Condition? OfJoin) Split()
    {
        if (IsOnRootOnly)
        {
            return (this, null);
        }

        return Operator == LogicalOperator.Or
            ? (All, this)
            : (
                new ConditionGroup(Operator, [.. Parts.Where(part => part.IsOnRootOnly)]),
                new ConditionGroup(Operator, [.. Parts.Where(part => !part.IsOnRootOnly)])
            );
    }
}
