using MatterportForDataverse.EmbeddedDataverse.Store;

namespace MatterportForDataverse.EmbeddedDataverse.Query;

/// <summary>A row with the linked rows beside it, one for each link in the order of the query; null where an outer link found none.</summary>
internal sealed record JoinedRow(StoredRow Root, StoredRow?[] Linked)
{
    public static JoinedRow Unjoined(StoredRow row) => new(row, []);

    /// <summary>The row at the place of a link, or the root at -1.</summary>
    public StoredRow? At(int place) => place < 0 ? Root : Linked[place];

    /// <summary>The value of a column there; null, too, where there is no row.</summary>
    public object? Value(int place, int ordinal) => At(place)?.Values[ordinal];
}
