using MatterportForDataverse.EmbeddedDataverse.Store;

namespace MatterportForDataverse.EmbeddedDataverse.Query;

/// <summary>A row with its linked rows, one for each link in the order of the query; null where an outer link found none.</summary>
internal sealed record JoinedRow(StoredRow Root, StoredRow?[] Linked)
{
    public static JoinedRow Unjoined(StoredRow row) => new(row, []);

    /// <summary>The row of the link with that index, or the root at -1.</summary>
    public StoredRow? At(int index) => index < 0 ? Root : Linked[index];

    /// <summary>The value of one of its columns; null, too, where there is no row.</summary>
    public object? Value(int index, int ordinal) => At(index)?.Values[ordinal];
}
