using MatterportForDataverse.Core.Callers;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>The requester, or an approver within the undo window, stops an order before anything is sent.</summary>
/// <param name="caller">Who stops it: they must see the order.</param>
/// <param name="system">The rows as the system.</param>
/// <param name="witness">Who stops it, for the ledger.</param>
/// <param name="now">The clock, UTC.</param>
public sealed class WithdrawOrder(Caller caller, IRows system, OrderWitness witness, Func<DateTime> now)
{
    private const int LongestReason = 2000;

    /// <summary>Withdraws.</summary>
    /// <exception cref="InvalidRequestException">The reason is too long.</exception>
    /// <exception cref="RowNotFoundException">There is no such order for the caller.</exception>
    /// <exception cref="OrderException">It is not theirs to stop, or it is too late.</exception>
    public WithdrawOrderMessage.Response Handle(WithdrawOrderMessage.Request request)
    {
        if (request.Reason is { Length: > LongestReason })
        {
            throw new InvalidRequestException("Reason", Phrase.Of("parameter.text").With("most", LongestReason));
        }

        var order = Order.Load(system, caller.Rows.Get(RowKey.Of(OrderTable.Table, request.OrderId), []).Id);
        var move = new OrderMove(OrderCommand.Withdraw, ActorOf(order)) { Reason = request.Reason };
        return new WithdrawOrderMessage.Response { State = (int)new OrderLedger(system, witness, now).Move(order, move).State };
    }

    private OrderActor ActorOf(Order order) =>
        order.Requesters.Contains(caller.User) ? OrderActor.Requester
        : IsApprover(order) ? OrderActor.Approver
        : throw new OrderException(Phrase.Of("order.not-yours"), ErrorKind.Forbidden);

    private bool IsApprover(Order order)
    {
        var frozen = order.Frozen;
        var zone = OrderAccount.Load(system, frozen.AccountId).Zone;
        return order.Decided.Any(decision => decision.Person == caller.User)
            || new ApproverLimits(system, Policies.Load(system, frozen.PolicyId), BudgetSpan.Month(now(), zone)).Of(caller.User)
                is not null;
    }
}
