using MatterportForDataverse.EmbeddedDataverse.Package;

namespace MatterportForDataverse.EmbeddedDataverse.Query;

/// <summary>
/// A column of the result: from which link of the joined row (-1 the root), and under which name. Aliased values carry table and column
/// along.
/// </summary>
internal sealed record OutputColumn(int LinkIndex, TableMetadata Table, ColumnMetadata Column, string Name, bool Aliased)
{
    /// <summary>The index of the column in its row.</summary>
    public int Ordinal { get; } = Table.Ordinal(Column.Name);

    public object? Value(JoinedRow row) => row.Value(LinkIndex, Ordinal);
}
