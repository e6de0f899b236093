using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Matterport.Errors;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>
/// Does what is due for an order: reminds its approvers, lets it expire, places it, looks for what is unknown, follows the delivery. Runs
/// outside any transaction, so that each write is committed before the next act.
/// </summary>
/// <param name="system">The rows as the system.</param>
/// <param name="open">Opens the account's client.</param>
/// <param name="gated">Opens what costs, shows, or cannot be undone.</param>
/// <param name="origin">Where this runs.</param>
/// <param name="requestId">The platform's ID of the request, for the ledger.</param>
/// <param name="now">The clock, UTC.</param>
public sealed class ProgressOrder(
    IRows system,
    OpenMatterport open,
    OpenGatedActs gated,
    OrderOrigin origin,
    Guid requestId,
    Func<DateTime> now
)
{
    /// <summary>After this time whoever was sending is gone: the platform ends every execution after two minutes.</summary>
    public static readonly TimeSpan LongestExecution = TimeSpan.FromMinutes(5);

    private OrderLedger Ledger => new(system, new OrderWitness(null, requestId), now);

    /// <summary>Does it.</summary>
    /// <param name="id">The row of <c>mpt_order</c>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task HandleAsync(Guid id, CancellationToken cancellationToken)
    {
        var order = Ledger.Repair(Order.Load(system, id));
        Phrase? problem = null;
        try
        {
            order = await AdvanceAsync(order, cancellationToken).ConfigureAwait(false);
        }
        // Somebody else moves it; what they leave is looked at when it is due.
        catch (OrderException faster) when (faster.Code is "order.moved" or "order.not-now")
        {
            order = Order.Load(system, id);
        }
        // What was approved can no longer be proven: it is not sent, now or later.
        catch (OrderException unproven)
        {
            order = Void(Order.Load(system, id), unproven.Phrase);
        }
        catch (MatterportException failure)
        {
            order = Order.Load(system, id);
            problem = Phrase.Of("order.matterport").With("code", failure.Code);
        }

        TellExposure(order);
        SetDue(order, problem);
    }

    private async Task<Order> AdvanceAsync(Order order, CancellationToken cancellationToken)
    {
        order = Doubt(Remind(Expire(order)));
        if (IsDue(order) || order.Lines.Any(line => order.StateOf(line) is OrderState.Claimed or OrderState.Preparing))
        {
            order = await new PlaceOrder(system, open, gated, origin, Ledger, now)
                .HandleAsync(order, cancellationToken)
                .ConfigureAwait(false);
        }

        if (order.Lines.Any(line => order.StateOf(line) is OrderState.Unknown or OrderState.Placed))
        {
            order = await new FollowOrder(system, open, Ledger, now).HandleAsync(order, cancellationToken).ConfigureAwait(false);
        }

        return await new EndExposure(open, gated, origin, Ledger, now).HandleAsync(order, cancellationToken).ConfigureAwait(false);
    }

    // By the history: a time on a row can be changed.
    private bool IsDue(Order order) =>
        order.State == OrderState.Approved && order.ApprovedOn + Policies.Load(system, order.Frozen.PolicyId).Undo <= now();

    private Order Expire(Order order) =>
        order.State is OrderState.Requested or OrderState.Approved && order.Row.Get(OrderTable.ExpiresOn) <= now()
            ? Ledger.Move(order, new OrderMove(OrderCommand.Expire, OrderActor.Clock) { Problem = Phrase.Of("order.expired") })
            : order;

    private Order Remind(Order order) => order.State == OrderState.Requested ? new RemindApprovers(system, now).Handle(order) : order;

    // Nobody can prove any more that it was not sent.
    private Order Doubt(Order order)
    {
        foreach (var line in order.Lines.Where(line => order.StateOf(line) == OrderState.Sending))
        {
            if (order.SentOn(line) + LongestExecution <= now())
            {
                var doubt = new OrderMove(OrderCommand.Doubt, OrderActor.Clock)
                {
                    Line = line.Get(OrderLineTable.Number),
                    Problem = Phrase.Of("order.unknown"),
                };
                order = Ledger.Move(order, doubt);
            }
        }

        return order;
    }

    private Order Void(Order order, Phrase problem) =>
        order.Lines.Any(line => OrderStates.Find(order.StateOf(line), OrderCommand.Void) is not null)
            ? Ledger.Move(order, new OrderMove(OrderCommand.Void, OrderActor.Placing) { Problem = problem })
            : order;

    private void TellExposure(Order order)
    {
        if (Exposure.Of(order) is not { } exposure)
        {
            return;
        }

        var account = RowReference.Parse(order.Row.Get(OrderTable.AccountKey)!);
        var issue = SyncIssues.StillVisible(new IssueOrigin(account, null), order.Reference, order.Row.Get(OrderTable.Name));
        if (exposure.IsToTell(now()))
        {
            SyncIssues.RaiseOne(system, issue);
        }
        else if (exposure.IsOver && system.Find(issue.Key!, []) is { } told)
        {
            SyncIssues.Close(system, told.Id);
        }
    }

    private void SetDue(Order order, Phrase? problem)
    {
        var row = new Row(OrderTable.Table) { Id = order.Row.Id, Version = order.Row.Version };
        if (problem is not null)
        {
            row.Set(OrderTable.Message, Words.PhraseJson.Write(problem));
        }

        if (OrderDue.Of(order, now()) is var due && due != order.Row.Get(OrderTable.DueOn))
        {
            row.Set(OrderTable.DueOn, due);
        }

        try
        {
            if (row.Values.Count > 0)
            {
                system.Update(row);
            }
        }
        // Whoever changed it meanwhile has said when it is due; if not, it is looked at again when its lease is over.
        catch (RowChangedException) { }
    }
}
