using MatterportForDataverse.Core.Callers;
using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>
/// Somebody enters what Matterport charged or credited for a line. Budgets count it instead of the expected amount; what differs by more
/// than the policy tolerates becomes an issue.
/// </summary>
/// <param name="caller">Who enters it: they must see the order.</param>
/// <param name="system">The rows as the system.</param>
/// <param name="witness">Who enters it, for the ledger.</param>
/// <param name="now">The clock, UTC.</param>
public sealed class RecordCharge(Caller caller, IRows system, OrderWitness witness, Func<DateTime> now)
{
    /// <summary>Records, or gives back what the same operation recorded.</summary>
    /// <exception cref="InvalidRequestException">A parameter cannot be used.</exception>
    /// <exception cref="RowNotFoundException">There is no such order for the caller.</exception>
    /// <exception cref="OrderException">Nothing was sent for the line, or it was charged already: the code says why.</exception>
    public RecordChargeMessage.Response Handle(RecordChargeMessage.Request request)
    {
        var order = Order.Load(system, caller.Rows.Get(RowKey.Of(OrderTable.Table, request.OrderId), []).Id);
        var line = order.Line(request.LineNumber);
        var charge = ChargeRequest.Read(request, order.Row.Get(OrderTable.CurrencyCode)!, now());
        if (!IsRecorded(order, charge))
        {
            RequireNothingCharged(order, line, charge);
            order = new OrderLedger(system, witness, now).Move(
                order,
                new OrderMove(OrderCommand.RecordCharge, OrderActor.Bookkeeper) { Line = request.LineNumber, Details = charge.Write() }
            );
        }

        return Told(order, order.Line(request.LineNumber));
    }

    private static bool IsRecorded(Order order, RecordedCharge charge)
    {
        var same = order.Lines.SelectMany(order.Charges).FirstOrDefault(one => one.Operation == charge.Operation);
        return same is null ? false
            : same == charge ? true
            : throw new OrderException(Phrase.Of("order.operation-reused"), ErrorKind.Conflict);
    }

    private static void RequireNothingCharged(Order order, Row line, RecordedCharge charge)
    {
        if (charge.Kind == ChargeKind.NotCharged && order.Charges(line).Sum(one => one.SignedNet) != 0)
        {
            throw new OrderException(Phrase.Of("order.charged-already"), ErrorKind.Conflict);
        }
    }

    private RecordChargeMessage.Response Told(Order order, Row line)
    {
        var charged = order.Charges(line).Sum(one => one.SignedNet);
        var expected = line.Get(OrderLineTable.Amount) ?? 0;
        var differs = Policies.Load(system, order.Frozen.PolicyId).Differs(expected, charged);
        Tell(order, line, expected, charged, differs);
        return new RecordChargeMessage.Response { ChargedAmount = charged, Differs = differs };
    }

    private void Tell(Order order, Row line, decimal expected, decimal charged, bool differs)
    {
        var account = RowReference.Parse(order.Row.Get(OrderTable.AccountKey)!);
        var currency = order.Row.Get(OrderTable.CurrencyCode)!;
        var phrase = Phrase
            .Of("order.charge-differs")
            .With("line", line.Get(OrderLineTable.Number) ?? 0)
            .With("amount", Currency.Plain(charged, currency))
            .With("expected", Currency.Plain(expected, currency))
            .With("currency", currency);
        var issue = SyncIssues.ChargeDiffers(new IssueOrigin(account, null), line.Reference, order.Row.Get(OrderTable.Name), phrase);
        if (differs)
        {
            SyncIssues.RaiseOne(system, issue);
        }
        else if (system.Find(issue.Key!, []) is { } told)
        {
            SyncIssues.Close(system, told.Id);
        }
    }
}
