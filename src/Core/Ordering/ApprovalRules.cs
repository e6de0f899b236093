using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>
/// Who may decide about a request. The requester never does, by whatever way; nobody's name stands under two approvals; who approves for
/// another stays within the limits of both.
/// </summary>
public static class ApprovalRules
{
    /// <summary>Why the person may not approve; null when they may. It is charged to all that <see cref="Charged"/> names.</summary>
    /// <param name="decision">What they are about to decide.</param>
    public static Phrase? RefusalToApprove(ApprovalCase decision) =>
        RefusalToReject(decision)
        ?? Within(decision.Limit, decision)
        ?? (decision.Delegation is { } by ? Within(by.Limit, decision) : null);

    /// <summary>Why the person may not reject; null when they may: the right to approve something is enough.</summary>
    /// <param name="decision">What they are about to decide.</param>
    public static Phrase? RefusalToReject(ApprovalCase decision) =>
        decision.Hash != decision.Request.Hash() ? Phrase.Of("order.hash-differs")
        : decision.Now >= decision.Request.ExpiresOn ? Phrase.Of("order.expired")
        : decision.Decided(true).People.Contains(decision.Request.RequesterId) ? Phrase.Of("order.own-request")
        : decision.Decisions.Any(earlier => !earlier.IsApproval) ? Phrase.Of("order.not-now")
        : (decision.Delegation is { } by ? Of(by, decision) : null)
            ?? OfEarlier(decision)
            ?? (decision.Limit is null || decision.Delegation is { Limit: null } ? Phrase.Of("order.no-limit") : null);

    /// <summary>To whose limits an approval is charged: everybody's whose approval it is.</summary>
    public static IReadOnlyList<Guid> Charged(Decision approval) => [.. approval.People];

    /// <summary>
    /// Whether these decisions are enough: nobody rejected, and there are as many approvals of exactly this request as it needs, by
    /// different people, none of them the requester. Rows may have been restored or changed: it is asked again before anything is sent.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="decisions">The decisions.</param>
    /// <param name="needed">How many approvals it needs (<see cref="ApprovalsNeeded"/>).</param>
    public static bool AreEnough(FrozenRequest request, IReadOnlyCollection<Decision> decisions, int needed)
    {
        var hash = request.Hash();
        var approvals = decisions.Where(decision => decision.IsApproval && decision.Hash == hash).ToList();
        var people = approvals.SelectMany(approval => approval.People).ToList();
        return needed > 0
            && approvals.Count >= needed
            && approvals.Count == decisions.Count
            && people.Distinct().Count() == people.Count
            && !people.Contains(request.RequesterId);
    }

    private static Phrase? Of(Delegation delegation, ApprovalCase decision) =>
        delegation.IsOnward ? Phrase.Of("order.delegated-onward")
        : delegation.Delegate != decision.Person || delegation.Absent == decision.Person ? Phrase.Of("order.delegation-not-valid")
        : decision.Now < delegation.From || decision.Now >= delegation.To ? Phrase.Of("order.delegation-not-valid")
        : null;

    private static Phrase? OfEarlier(ApprovalCase decision)
    {
        var mine = decision.Decided(true);
        return decision.Decisions.Any(earlier => earlier.Person == mine.Person && earlier.OnBehalfOf == mine.OnBehalfOf)
                ? Phrase.Of("order.already-decided-by-you")
            : decision.Decisions.Any(earlier => earlier.People.Intersect(mine.People).Any()) ? Phrase.Of("order.both-approvals")
            : null;
    }

    private static Phrase? Within(SpendingLimit? limit, ApprovalCase decision)
    {
        var request = decision.Request;
        return limit is null ? Phrase.Of("order.no-limit")
            : limit.Currency != request.Currency
                ? Phrase.Of("order.currency-differs").With("currency", request.Currency).With("limit", limit.Currency)
            : request.Amount > limit.PerOrder ? Amounts("order.over-limit", request.Amount, limit.PerOrder, limit.Currency)
            : request.Amount + limit.Used > limit.PerMonth
                ? Amounts("order.over-month", request.Amount, Math.Max(0, limit.PerMonth - limit.Used), limit.Currency)
            : null;
    }

    private static Phrase Amounts(string code, decimal amount, decimal limit, string currency) =>
        Phrase
            .Of(code)
            .With("amount", Currency.Plain(amount, currency))
            .With("limit", Currency.Plain(limit, currency))
            .With("currency", currency);
}
