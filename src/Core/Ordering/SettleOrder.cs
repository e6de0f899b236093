using MatterportForDataverse.Core.Callers;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>
/// Two people say how a line ended that nobody could find out about. The first proposes, the second says exactly the same; who requested
/// the order is neither of them.
/// </summary>
/// <param name="caller">Who says it: they must see the order.</param>
/// <param name="call">The identities behind the call.</param>
/// <param name="system">The rows as the system.</param>
/// <param name="witness">Who says it, for the ledger.</param>
/// <param name="now">The clock, UTC.</param>
public sealed class SettleOrder(Caller caller, CallerIdentities call, IRows system, OrderWitness witness, Func<DateTime> now)
{
    /// <summary>How long a proposal waits for the second person.</summary>
    public static readonly TimeSpan ProposedFor = TimeSpan.FromDays(7);

    private const string Charged = "charged";
    private const string NotCharged = "not-charged";
    private const string Foreign = "foreign";
    private const int LongestReason = 2000;
    private const int LongestInvoice = 100;

    /// <summary>Proposes, or settles what somebody else proposed.</summary>
    /// <exception cref="InvalidRequestException">The outcome is none, or the invoice is missing.</exception>
    /// <exception cref="CallerException">It is nobody who may decide.</exception>
    /// <exception cref="RowNotFoundException">There is no such order for the caller.</exception>
    /// <exception cref="OrderException">The line is not unknown, Matterport is still asked, or the caller requested it.</exception>
    public SettleOrderMessage.Response Handle(SettleOrderMessage.Request request)
    {
        var (command, said) = (CommandOf(request.Outcome), Said(request));
        var person = PersonalDecision.Of(call, system);
        var order = Order.Load(system, caller.Rows.Get(RowKey.Of(OrderTable.Table, request.OrderId), []).Id);
        var line = order.Line(request.LineNumber);
        Require(order, line, person);
        var isAgreed = IsProposedByAnother(order.Proposal(line), person, said);
        var move = isAgreed
            ? new OrderMove(command, OrderActor.TwoPeople) { Problem = ProblemOf(command) }
            : new OrderMove(OrderCommand.ProposeSettlement, OrderActor.Settler) { Problem = Phrase.Of("order.settlement-proposed") };
        var moved = new OrderLedger(system, witness, now).Move(
            order,
            move with
            {
                Line = request.LineNumber,
                Reason = request.Reason,
                Details = said,
            }
        );
        return new SettleOrderMessage.Response { State = (int)moved.State, Waiting = !isAgreed };
    }

    private static OrderCommand CommandOf(string outcome) =>
        outcome switch
        {
            Charged => OrderCommand.SettleAsCharged,
            NotCharged => OrderCommand.SettleAsNotCharged,
            Foreign => OrderCommand.SettleAsForeign,
            _ => throw new InvalidRequestException("Outcome", "parameter.order-outcome"),
        };

    // What both have to say alike.
    private static string Said(SettleOrderMessage.Request request)
    {
        if (request.Reason is { Length: > LongestReason })
        {
            throw new InvalidRequestException("Reason", Phrase.Of("parameter.text").With("most", LongestReason));
        }

        var invoice = request.InvoiceReference?.Trim() is { Length: > 0 } given ? given : null;
        return invoice is { Length: > LongestInvoice }
                ? throw new InvalidRequestException("InvoiceReference", Phrase.Of("parameter.text").With("most", LongestInvoice))
            : request.Outcome == Charged && invoice is null ? throw new InvalidRequestException("InvoiceReference")
            : CanonicalJson.Write(new Dictionary<string, object?> { ["invoice"] = invoice, ["outcome"] = request.Outcome });
    }

    private void Require(Order order, Row line, Guid person)
    {
        if (order.StateOf(line) != OrderState.Unknown)
        {
            throw new OrderException(Phrase.Of("order.not-now"), ErrorKind.Conflict);
        }

        if (order.Requesters.Contains(person))
        {
            throw new OrderException(Phrase.Of("order.own-settlement"), ErrorKind.Forbidden);
        }

        if (!OrderDue.NeedsPeople(order, line, now()))
        {
            throw new OrderException(Phrase.Of("order.looked-for"), ErrorKind.Conflict);
        }
    }

    private bool IsProposedByAnother(Row? proposal, Guid person, string said) =>
        proposal?.Get(OrderEventTable.UserId) is { } first
        && first.Id != person
        && proposal.Get(OrderEventTable.Details) == said
        && proposal.Get(OrderEventTable.HappenedOn) + ProposedFor > now();

    private static Phrase? ProblemOf(OrderCommand command) =>
        command switch
        {
            OrderCommand.SettleAsNotCharged => Phrase.Of("order.settled-not-charged"),
            OrderCommand.SettleAsForeign => Phrase.Of("order.settled-foreign"),
            _ => null,
        };
}
