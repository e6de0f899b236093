using MatterportForDataverse.Core.Callers;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>A person approves or rejects exactly the request that they saw.</summary>
/// <param name="caller">Who decides: they must see the order.</param>
/// <param name="call">The identities behind the call.</param>
/// <param name="system">The rows as the system.</param>
/// <param name="witness">Who decides, for the ledger.</param>
/// <param name="now">The clock, UTC.</param>
public sealed class DecideOrder(Caller caller, CallerIdentities call, IRows system, OrderWitness witness, Func<DateTime> now)
{
    private const string Approve = "approve";
    private const string Reject = "reject";
    private const int LongestReason = 2000;

    /// <summary>Decides.</summary>
    /// <exception cref="InvalidRequestException">The decision is none, or a rejection has no reason.</exception>
    /// <exception cref="CallerException">It is nobody who may decide.</exception>
    /// <exception cref="RowNotFoundException">There is no such order for the caller.</exception>
    /// <exception cref="OrderException">They may not decide it, or it was decided: the code says why.</exception>
    public DecideOrderMessage.Response Handle(DecideOrderMessage.Request request)
    {
        var isApproval = request.Decision switch
        {
            Approve => true,
            Reject => false,
            _ => throw new InvalidRequestException("Decision", "parameter.order-decision"),
        };
        if (!isApproval && string.IsNullOrWhiteSpace(request.Reason))
        {
            throw new InvalidRequestException("Reason");
        }

        if (request.Reason is { Length: > LongestReason })
        {
            throw new InvalidRequestException("Reason", Phrase.Of("parameter.text").With("most", LongestReason));
        }

        var person = PersonalDecision.Of(call, system);
        var order = Order.Load(system, caller.Rows.Get(RowKey.Of(OrderTable.Table, request.OrderId), []).Id);
        return Decide(order, person, isApproval, request);
    }

    private DecideOrderMessage.Response Decide(Order order, Guid person, bool isApproval, DecideOrderMessage.Request request)
    {
        var frozen = order.Frozen;
        var policy = Policies.Proven(Policies.Load(system, frozen.PolicyId));
        if (isApproval)
        {
            OrderAccount.Load(system, frozen.AccountId).Hold(system);
        }

        var decision = CaseOf(order, frozen, policy, person, request);
        var refusal =
            Involved(order, decision) ?? (isApproval ? ApprovalRules.RefusalToApprove(decision) : ApprovalRules.RefusalToReject(decision));
        if (order.State != OrderState.Requested)
        {
            throw new OrderException(Phrase.Of("order.not-now"), ErrorKind.Conflict);
        }

        if (refusal is not null)
        {
            throw new OrderException(refusal, ErrorKind.Forbidden);
        }

        var decided = decision.Decided(isApproval);
        var needed = RecentOrders.Needed(system, frozen, policy);
        Decision[] all = [.. order.Decided, decided];
        var isEnough = isApproval && ApprovalRules.AreEnough(frozen, all, needed);
        var moved = new OrderLedger(system, witness, now).Move(order, MoveOf(isApproval, isEnough, needed, all.Length, policy, request));
        system.Create(RowOf(order, frozen, decided, request));
        return new DecideOrderMessage.Response
        {
            State = (int)moved.State,
            ApprovalsMissing = isApproval && !isEnough ? Math.Max(0, needed - all.Length) : 0,
        };
    }

    // Whoever began the request or was signed in for it asked for it just as much.
    private static Phrase? Involved(Order order, ApprovalCase decision)
    {
        var people = new[] { (Guid?)decision.Person, decision.Delegation?.Absent }.OfType<Guid>();
        return people.Intersect(order.Requesters).Any() ? Phrase.Of("order.own-request") : null;
    }

    private ApprovalCase CaseOf(Order order, FrozenRequest frozen, Policy policy, Guid person, DecideOrderMessage.Request request)
    {
        var zone = OrderAccount.Load(system, frozen.AccountId).Zone;
        var limits = new ApproverLimits(system, policy, BudgetSpan.Month(now(), zone));
        return new ApprovalCase
        {
            Request = frozen,
            Hash = request.Hash,
            Decisions = order.Decided,
            Person = person,
            Limit = limits.Of(person),
            Delegation = request.OnBehalfOf is { } absent ? DelegationOf(absent, person, limits) : null,
            Now = now(),
        };
    }

    private Delegation DelegationOf(Guid absent, Guid person, ApproverLimits limits)
    {
        var row = system
            .All(
                new RowQuery(DelegationTable.Table, [DelegationTable.From.Name, DelegationTable.Until.Name])
                {
                    Where =
                    [
                        RowCondition.Equal(DelegationTable.AbsentId, new RowReference("systemuser", absent)),
                        RowCondition.Equal(DelegationTable.DelegateId, new RowReference("systemuser", person)),
                        RowCondition.Equal(DelegationTable.StateCode, RowState.Active),
                    ],
                }
            )
            .FirstOrDefault(one => one.Get(DelegationTable.From) <= now() && now() < one.Get(DelegationTable.Until));
        return row is null
            ? new Delegation(absent, Guid.Empty, now(), now(), null)
            : new Delegation(
                absent,
                person,
                row.Get(DelegationTable.From) ?? now(),
                row.Get(DelegationTable.Until) ?? now(),
                limits.Of(absent)
            );
    }

    private OrderMove MoveOf(bool isApproval, bool isEnough, int needed, int count, Policy policy, DecideOrderMessage.Request request)
    {
        var undoUntil = now() + policy.Undo;
        var onOrder = new Dictionary<string, object?> { [OrderTable.ApprovalsNeeded.Name] = needed };
        if (isApproval)
        {
            onOrder[OrderTable.Approvals.Name] = count;
        }

        if (isEnough)
        {
            onOrder[OrderTable.UndoUntil.Name] = undoUntil;
            onOrder[OrderTable.DueOn.Name] = undoUntil;
        }

        var command =
            isEnough ? OrderCommand.Approve
            : isApproval ? OrderCommand.Endorse
            : OrderCommand.Reject;
        return new OrderMove(command, OrderActor.Approver) { Reason = request.Reason, OnOrder = onOrder };
    }

    private Row RowOf(Order order, FrozenRequest frozen, Decision decided, DecideOrderMessage.Request request) =>
        new Row(ApprovalTable.Table)
            .Set(ApprovalTable.Name, $"{order.Row.Get(OrderTable.Number)}")
            .SetParent(ApprovalTable.OrderId, ApprovalTable.OrderKey, order.Reference)
            .Set(ApprovalTable.Decision, decided.IsApproval ? Schema.Decision.Approve : Schema.Decision.Reject)
            .Set(ApprovalTable.ApproverId, new RowReference("systemuser", decided.Person))
            .Set(ApprovalTable.OnBehalfOf, decided.OnBehalfOf is { } absent ? new RowReference("systemuser", absent) : null)
            .Set(ApprovalTable.DecidedOn, now())
            .Set(ApprovalTable.Reason, request.Reason)
            .Set(ApprovalTable.Amount, frozen.Amount)
            .Set(ApprovalTable.CurrencyCode, frozen.Currency)
            .Set(ApprovalTable.Hash, decided.Hash)
            .Set(ApprovalTable.OwnerId, order.Row.Get(OrderTable.OwnerId));
}
