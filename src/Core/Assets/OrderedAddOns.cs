using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Assets;

/// <summary>Which order here bought which add-on of a model, or may have.</summary>
internal sealed class OrderedAddOns
{
    private static readonly OrderState[] Sent =
    [
        OrderState.Sending,
        OrderState.Unknown,
        OrderState.Placed,
        OrderState.Delivered,
        OrderState.Failed,
        OrderState.Canceled,
    ];

    private readonly Dictionary<string, RowReference> _orders;

    private OrderedAddOns(Dictionary<string, RowReference> orders) => _orders = orders;

    /// <summary>The orders of a model whose lines were sent.</summary>
    /// <param name="system">The rows as the system.</param>
    /// <param name="model">The row of <c>mpt_model</c>.</param>
    public static OrderedAddOns Of(IRows system, RowReference model)
    {
        var orders = system
            .All(new RowQuery(OrderTable.Table, [OrderTable.Number.Name]) { Where = [RowCondition.Equal(OrderTable.ModelId, model)] })
            .ToDictionary(order => order.Reference.ToString());
        var lines =
            orders.Count == 0
                ? []
                : system.AllIn(
                    OrderLineTable.Table,
                    OrderLineTable.OrderKey.Name,
                    orders.Keys,
                    [OrderLineTable.OrderKey.Name, OrderLineTable.BundleId.Name, OrderLineTable.State.Name]
                );
        return new OrderedAddOns(
            lines
                .Where(line => line.Get(OrderLineTable.BundleId) is not null && Sent.Contains(line.Get(OrderLineTable.State) ?? default))
                .GroupBy(line => line.Get(OrderLineTable.BundleId)!)
                .ToDictionary(
                    same => same.Key,
                    same =>
                        same.Select(line => orders[line.Get(OrderLineTable.OrderKey)!])
                            .OrderBy(order => order.Get(OrderTable.Number))
                            .Last()
                            .Reference
                )
        );
    }

    /// <summary>The last such order of an add-on; null when it was bought elsewhere.</summary>
    public RowReference? Of(string bundleId) => _orders.TryGetValue(bundleId, out var order) ? order : null;
}
