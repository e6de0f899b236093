using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>How many people have to approve a request.</summary>
public static class ApprovalsNeeded
{
    /// <summary>How long orders count together.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromDays(7);

    /// <summary>
    /// Two where it shows or hides a model or cannot be undone, or where it reaches the threshold: with the other orders of its requester,
    /// or with the other orders about the same subject, of the seven days before it. What cannot be compared reaches it. Otherwise one.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="policy">The thresholds.</param>
    /// <param name="recent">Other orders of the requester or about the subject; which of them count is decided here.</param>
    public static int For(FrozenRequest request, ApprovalPolicy policy, IEnumerable<RecentOrder> recent)
    {
        var counted = recent.Where(order => Counts(order, request)).ToList();
        var isLarge =
            policy.SecondFrom is { } threshold
            && (
                request.Currency != policy.Currency
                || Reaches(threshold, request, counted.Where(order => order.RequesterId == request.RequesterId))
                || Reaches(threshold, request, counted.Where(order => IsSameSubject(order, request)))
            );
        return isLarge ? 2 : AtLeast(request.Lines.Select(line => line.Act), request.ExposureHours is not null);
    }

    /// <summary>How many people have to approve such a request, however small its amount.</summary>
    /// <param name="acts">What is done.</param>
    /// <param name="isExposing">Whether the model is made more visible for it.</param>
    public static int AtLeast(IEnumerable<OrderAct> acts, bool isExposing) => isExposing || acts.Any(IsGrave) ? 2 : 1;

    private static bool IsGrave(OrderAct act) => act is OrderAct.MakeMoreVisible or OrderAct.DeleteModel or OrderAct.Archive;

    private static bool Counts(RecentOrder order, FrozenRequest request) =>
        order.OrderId != request.OrderId
        && order.RequestedOn > request.RequestedOn - Window
        && order.RequestedOn <= request.RequestedOn
        && OrderStates.ShareOf(order.State) != BudgetShare.None;

    private static bool IsSameSubject(RecentOrder order, FrozenRequest request) =>
        order.AccountId == request.AccountId && order.SubjectKey == request.SubjectKey;

    private static bool Reaches(decimal threshold, FrozenRequest request, IEnumerable<RecentOrder> orders)
    {
        var others = orders.ToList();
        return others.Any(order => order.Currency != request.Currency) || request.Amount + others.Sum(order => order.Amount) >= threshold;
    }
}
