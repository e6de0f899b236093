using MatterportForDataverse.Core.Callers;
using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>
/// Somebody says that what the history tells of them was not them. Whatever is true, nothing more is bought until people have looked:
/// ordering of the account goes off at once. What was bought is not undone.
/// </summary>
/// <param name="caller">Who says so: they must see the order.</param>
/// <param name="call">The identities behind the call.</param>
/// <param name="system">The rows as the system.</param>
/// <param name="witness">Who says so, for the ledger.</param>
/// <param name="now">The clock, UTC.</param>
public sealed class DisputeOrder(Caller caller, CallerIdentities call, IRows system, OrderWitness witness, Func<DateTime> now)
{
    private const int LongestReason = 2000;

    /// <summary>Disputes.</summary>
    /// <exception cref="InvalidRequestException">There is no reason, or it is too long.</exception>
    /// <exception cref="CallerException">It is nobody who may speak for themselves.</exception>
    /// <exception cref="RowNotFoundException">There is no such order for the caller.</exception>
    /// <exception cref="OrderException">Nothing was done in their name.</exception>
    public DisputeOrderMessage.Response Handle(DisputeOrderMessage.Request request)
    {
        if (request.Reason is not { Length: > 0 and <= LongestReason } || string.IsNullOrWhiteSpace(request.Reason))
        {
            throw new InvalidRequestException("Reason", Phrase.Of("parameter.text").With("most", LongestReason));
        }

        var person = PersonalDecision.Of(call, system);
        var order = Order.Load(system, caller.Rows.Get(RowKey.Of(OrderTable.Table, request.OrderId), []).Id);
        if (!order.Names(person))
        {
            throw new OrderException(Phrase.Of("order.not-in-your-name"), ErrorKind.Forbidden);
        }

        var turnedOff = TurnOff(order);
        new OrderLedger(system, witness, now).Add(order, OrderCommand.Dispute, OrderActor.Requester | OrderActor.Approver, request.Reason);
        Tell(order);
        return new DisputeOrderMessage.Response { OrderingOff = turnedOff };
    }

    // Whoever switches at this moment: off is what holds.
    private bool TurnOff(Order order)
    {
        var account = RowReference.Parse(order.Row.Get(OrderTable.AccountKey)!);
        if (system.Find(RowKey.Of(account), [AccountTable.OrderMode.Name]) is not { } row)
        {
            return false;
        }

        system.Update(SwitchOrdering.Switched(new Row(AccountTable.Table) { Id = row.Id }, OrderMode.Off));
        return row.Get(AccountTable.OrderMode) is OrderMode.Live or OrderMode.DryRun;
    }

    private void Tell(Order order)
    {
        var account = RowReference.Parse(order.Row.Get(OrderTable.AccountKey)!);
        var issue = SyncIssues.Disputed(new IssueOrigin(account, null), order.Reference, order.Row.Get(OrderTable.Name));
        SyncIssues.RaiseOne(system, issue);
    }
}
