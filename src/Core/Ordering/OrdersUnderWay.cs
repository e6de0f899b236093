using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>
/// Other orders of a model that are being placed, or are not delivered yet. Once the model is gone, nobody could follow them.
/// </summary>
internal static class OrdersUnderWay
{
    private static readonly OrderState[] States =
    [
        OrderState.Claimed,
        OrderState.Preparing,
        OrderState.Sending,
        OrderState.Unknown,
        OrderState.Placed,
    ];

    /// <summary>Why the model is not deleted now; null when it can be.</summary>
    /// <param name="system">The rows as the system.</param>
    /// <param name="subject">The model.</param>
    /// <param name="order">The order that deletes it; null while it is being requested.</param>
    public static Phrase? Refusal(IRows system, OrderSubject subject, Guid? order)
    {
        var others = system.Query(
            new RowQuery(OrderTable.Table, [OrderTable.Name.Name])
            {
                Where =
                [
                    RowCondition.Equal(OrderTable.SubjectKey, subject.Key),
                    RowCondition.Equal(OrderTable.AccountKey, subject.Account.Reference.ToString()),
                    RowCondition.AnyOf([.. States.Select(state => RowCondition.Equal(OrderTable.State, state))]),
                ],
                PageSize = 2,
            }
        );
        return others.Rows.FirstOrDefault(other => other.Id != order) is { } other
            ? Phrase.Of("order.under-way").With("order", other.Get(OrderTable.Name))
            : null;
    }
}
