using MatterportForDataverse.EmbeddedDataverse.Package;

namespace MatterportForDataverse.EmbeddedDataverse.Query;

/// <summary>A column of the answer: from which place of the joined row, and under which name. Aliased values carry table and column with them.</summary>
internal sealed record OutputColumn(int Place, TableMetadata Table, ColumnMetadata Column, string Name, bool Aliased)
{
    /// <summary>The place of the column in its row.</summary>
    public int Ordinal { get; } = Table.Ordinal(Column.Name);

    public object? Value(JoinedRow row) => row.Value(Place, Ordinal);
}
