namespace MatterportForDataverse.EmbeddedDataverse.Query;

/// <summary>A compiled filter: it can be written as SQL, and evaluated on rows in memory; both mean the same.</summary>
internal abstract record Condition
{
    public abstract IEnumerable<ValueComparison> Comparisons { get; }

    /// <summary>Whether it compares columns of the root table alone, and none of a linked row.</summary>
    public bool IsOnRootOnly => Comparisons.All(one => one.LinkIndex < 0);

    /// <summary>The condition in SQL.</summary>
    /// <param name="values">Takes its values; their indexes are the names of the parameters.</param>
    public abstract string ToSql(List<object> values);

    public abstract bool Matches(JoinedRow row);
}
