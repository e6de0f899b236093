using MatterportForDataverse.EmbeddedDataverse.Store;

namespace MatterportForDataverse.EmbeddedDataverse.Query;

/// <summary>A compiled filter.</summary>
internal abstract record Condition
{
    public abstract IEnumerable<ValueComparison> Comparisons { get; }

    /// <summary>Whether it compares columns of the root table alone, and none of a linked row.</summary>
    public bool IsOnRootOnly => Comparisons.All(one => one.LinkIndex < 0);

    /// <summary>Values that the columns of every row that meets it have, as far as it says so.</summary>
    public abstract IEnumerable<ColumnValues> Equalities { get; }

    public abstract bool Matches(JoinedRow row);
}
