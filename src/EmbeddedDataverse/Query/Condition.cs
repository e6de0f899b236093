using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Query;

/// <summary>A filter made ready: it can be said in SQL, and asked of rows in memory; both mean the same.</summary>
internal abstract record Condition
{
    public abstract IEnumerable<ValueComparison> Comparisons { get; }

    /// <summary>Whether it asks of the table alone, and not of a linked row.</summary>
    public bool IsOnRootOnly => Comparisons.All(one => one.Place < 0);

    public abstract string ToSql(List<object> values);

    public abstract bool Matches(JoinedRow row);
}

/// <summary>All of them, or any of them.</summary>
internal sealed record ConditionGroup(LogicalOperator Operator, IReadOnlyList<Condition> Parts) : Condition
{
    public static readonly ConditionGroup All = new(LogicalOperator.And, []);

    public override IEnumerable<ValueComparison> Comparisons => Parts.SelectMany(part => part.Comparisons);

    public override string ToSql(List<object> values) =>
        Parts.Count == 0
            ? "1"
            : "(" + string.Join(Operator == LogicalOperator.And ? " AND " : " OR ", Parts.Select(part => part.ToSql(values))) + ")";

    public override bool Matches(JoinedRow row) =>
        Parts.Count == 0 || (Operator == LogicalOperator.And ? Parts.All(part => part.Matches(row)) : Parts.Any(part => part.Matches(row)));

    /// <summary>What can be asked of the table, and what only of the joined rows.</summary>
    public (Condition OfTable, Condition? AfterJoin) Split()
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
