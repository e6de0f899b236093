using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Query;

/// <summary>A filter made ready: it can be said in SQL, and asked of rows in memory; both mean the same.</summary>
internal abstract record Condition
{
    public abstract IEnumerable<ValueComparison> Comparisons { get; }

    /// <summary>Whether it asks of the table alone, and not of a linked row.</summary>
    public bool OfOneTable => Comparisons.All(one => one.Place < 0);

    public abstract string Sql(List<object> values);

    public abstract bool Holds(JoinedRow row);
}

/// <summary>All of them, or any of them.</summary>
internal sealed record Group(LogicalOperator Operator, IReadOnlyList<Condition> Parts) : Condition
{
    public static readonly Group Everything = new(LogicalOperator.And, []);

    public override IEnumerable<ValueComparison> Comparisons => Parts.SelectMany(part => part.Comparisons);

    public override string Sql(List<object> values) =>
        Parts.Count == 0
            ? "1"
            : "(" + string.Join(Operator == LogicalOperator.And ? " AND " : " OR ", Parts.Select(part => part.Sql(values))) + ")";

    public override bool Holds(JoinedRow row) =>
        Parts.Count == 0 || (Operator == LogicalOperator.And ? Parts.All(part => part.Holds(row)) : Parts.Any(part => part.Holds(row)));

    /// <summary>What can be asked of the table, and what only of the joined rows.</summary>
    public (Condition OfTable, Condition? AfterJoin) Split()
    {
        if (OfOneTable)
        {
            return (this, null);
        }

        return Operator == LogicalOperator.Or
            ? (Everything, this)
            : (
                new Group(Operator, [.. Parts.Where(part => part.OfOneTable)]),
                new Group(Operator, [.. Parts.Where(part => !part.OfOneTable)])
            );
    }
}
