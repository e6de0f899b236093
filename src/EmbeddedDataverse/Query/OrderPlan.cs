using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Query;

/// <summary>
/// The plan of one order. Lookups sort by the name of their row, choices by their label
/// (<see href="https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/order-rows" />).
/// </summary>
internal sealed record OrderPlan(int LinkIndex, TableMetadata Table, ColumnMetadata Column, OrderType Direction, bool Raw)
{
    /// <summary>The index of the column in its row.</summary>
    public int Ordinal { get; } = Table.Ordinal(Column.Name);

    /// <summary>The value that a row is sorted by.</summary>
    public object? KeyOf(JoinedRow row, IReadOnlyDictionary<LookupValue, string> names) =>
        SortKey(Column, row.Value(LinkIndex, Ordinal), Raw, names);

    /// <summary>The value that stands for a column's value when rows are sorted.</summary>
    public static object? SortKey(ColumnMetadata column, object? value, bool raw, IReadOnlyDictionary<LookupValue, string> names) =>
        value switch
        {
            LookupValue lookup => names.GetValueOrDefault(lookup),
            int number when column.IsChoice && !raw => column.Options.GetValueOrDefault(number),
            _ => value,
        };
}
