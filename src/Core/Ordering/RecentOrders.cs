using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>The orders that count together with a request, so that a large one is not split into small ones.</summary>
public static class RecentOrders
{
    private static readonly string[] Columns =
    [
        OrderTable.RequestedBy.Name,
        OrderTable.AccountKey.Name,
        OrderTable.SubjectKey.Name,
        OrderTable.RequestedOn.Name,
        OrderTable.State.Name,
        OrderTable.CurrencyCode.Name,
        OrderTable.Amount.Name,
    ];

    /// <summary>How many people must approve a request.</summary>
    /// <param name="system">The rows as the system.</param>
    /// <param name="request">The request.</param>
    /// <param name="policy">The policy that it was made under.</param>
    public static int Needed(IRows system, FrozenRequest request, Policy policy) =>
        ApprovalsNeeded.For(request, new ApprovalPolicy(policy.Currency, policy.SecondApproverFrom), Before(system, request));

    private static IEnumerable<RecentOrder> Before(IRows system, FrozenRequest request) =>
        system
            .All(
                new RowQuery(OrderTable.Table, Columns)
                {
                    Where =
                    [
                        RowCondition.AtLeast(OrderTable.RequestedOn, request.RequestedOn - ApprovalsNeeded.Window),
                        RowCondition.AtMost(OrderTable.RequestedOn, request.RequestedOn),
                        RowCondition.AnyOf(
                            RowCondition.Equal(OrderTable.RequestedBy, new RowReference("systemuser", request.RequesterId)),
                            RowCondition.Equal(OrderTable.SubjectKey, request.SubjectKey)
                        ),
                    ],
                }
            )
            .Select(row => new RecentOrder(
                row.Id,
                row.Get(OrderTable.RequestedBy)?.Id ?? Guid.Empty,
                RowReference.Parse(row.Get(OrderTable.AccountKey)!).Id,
                row.Get(OrderTable.SubjectKey) ?? "",
                row.Get(OrderTable.RequestedOn) ?? default,
                row.Get(OrderTable.State) ?? OrderState.Requested,
                row.Get(OrderTable.CurrencyCode) ?? "",
                row.Get(OrderTable.Amount) ?? 0
            ));
}
