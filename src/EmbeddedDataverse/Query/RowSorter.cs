using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Query;

/// <summary>Sorts joined rows in memory, at last by id, so that pages are cut the same each time.</summary>
internal static class RowSorter
{
    public static List<JoinedRow> Sort(List<JoinedRow> rows, IReadOnlyList<OrderPlan> orders, RowNames names)
    {
        var known = names.Of(
            orders.Where(order => order.Column.IsLookup).SelectMany(order => rows.Select(row => row.Value(order.LinkIndex, order.Ordinal)))
        );
        var compare = Comparer<object?>.Create(ValueOrder.Compare);
        var sorted = rows.OrderBy(_ => 0);
        foreach (var order in orders)
        {
            sorted =
                order.Direction == OrderType.Descending
                    ? sorted.ThenByDescending(row => order.KeyOf(row, known), compare)
                    : sorted.ThenBy(row => order.KeyOf(row, known), compare);
        }

        return [.. sorted.ThenBy(row => row.Root.Id)];
    }
}
