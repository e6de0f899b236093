using System.Text;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>
/// The states of a line of an order, as a table: docs and tests are printed from it. What is not in the table cannot happen. Nothing that
/// was sent expires: from Sending on, only what Matterport says or shows, or two people, settle it.
/// </summary>
public static class OrderStates
{
    /// <summary>Every step that there is; no state has a command twice.</summary>
    public static IReadOnlyList<OrderStep> Steps { get; } =
    [
        new(OrderState.Requested, OrderCommand.Endorse, OrderState.Requested, OrderActor.Approver),
        new(OrderState.Requested, OrderCommand.Approve, OrderState.Approved, OrderActor.Approver),
        new(OrderState.Requested, OrderCommand.Reject, OrderState.Rejected, OrderActor.Approver),
        new(OrderState.Requested, OrderCommand.Withdraw, OrderState.Withdrawn, OrderActor.Requester),
        new(OrderState.Requested, OrderCommand.Expire, OrderState.Expired, OrderActor.Clock),
        new(OrderState.Approved, OrderCommand.Withdraw, OrderState.Withdrawn, OrderActor.Requester | OrderActor.Approver),
        new(OrderState.Approved, OrderCommand.Expire, OrderState.Expired, OrderActor.Clock),
        new(OrderState.Approved, OrderCommand.Void, OrderState.Voided, OrderActor.Placing),
        new(OrderState.Approved, OrderCommand.Claim, OrderState.Claimed, OrderActor.Placing),
        new(OrderState.Claimed, OrderCommand.Claim, OrderState.Claimed, OrderActor.Placing),
        new(OrderState.Claimed, OrderCommand.Expire, OrderState.Expired, OrderActor.Placing),
        new(OrderState.Claimed, OrderCommand.Void, OrderState.Voided, OrderActor.Placing),
        new(OrderState.Claimed, OrderCommand.Refuse, OrderState.Refused, OrderActor.Placing),
        new(OrderState.Claimed, OrderCommand.Prepare, OrderState.Preparing, OrderActor.Placing),
        new(OrderState.Preparing, OrderCommand.Claim, OrderState.Claimed, OrderActor.Placing),
        new(OrderState.Preparing, OrderCommand.Expire, OrderState.Expired, OrderActor.Placing),
        new(OrderState.Preparing, OrderCommand.Void, OrderState.Voided, OrderActor.Placing),
        new(OrderState.Preparing, OrderCommand.Refuse, OrderState.Refused, OrderActor.Placing | OrderActor.Matterport),
        new(OrderState.Preparing, OrderCommand.Send, OrderState.Sending, OrderActor.Placing),
        new(OrderState.Sending, OrderCommand.Accept, OrderState.Placed, OrderActor.Matterport),
        new(OrderState.Sending, OrderCommand.Refuse, OrderState.Refused, OrderActor.Matterport),
        new(OrderState.Sending, OrderCommand.Doubt, OrderState.Unknown, OrderActor.Placing | OrderActor.Clock),
        new(OrderState.Unknown, OrderCommand.Find, OrderState.Placed, OrderActor.Matterport),
        new(OrderState.Unknown, OrderCommand.ProposeSettlement, OrderState.Unknown, OrderActor.Settler),
        new(OrderState.Unknown, OrderCommand.SettleAsCharged, OrderState.Placed, OrderActor.TwoPeople),
        new(OrderState.Unknown, OrderCommand.SettleAsNotCharged, OrderState.Refused, OrderActor.TwoPeople),
        new(OrderState.Unknown, OrderCommand.SettleAsForeign, OrderState.Refused, OrderActor.TwoPeople),
        new(OrderState.Placed, OrderCommand.Deliver, OrderState.Delivered, OrderActor.Matterport),
        new(OrderState.Placed, OrderCommand.Fail, OrderState.Failed, OrderActor.Matterport),
        new(OrderState.Placed, OrderCommand.Cancel, OrderState.Canceled, OrderActor.Matterport),
        new(OrderState.Placed, OrderCommand.RecordCharge, OrderState.Placed, OrderActor.Bookkeeper),
        new(OrderState.Delivered, OrderCommand.RecordCharge, OrderState.Delivered, OrderActor.Bookkeeper),
        new(OrderState.Failed, OrderCommand.RecordCharge, OrderState.Failed, OrderActor.Bookkeeper),
        new(OrderState.Canceled, OrderCommand.RecordCharge, OrderState.Canceled, OrderActor.Bookkeeper),
        // An invoice may prove wrong whoever said that nothing was charged.
        new(OrderState.Refused, OrderCommand.RecordCharge, OrderState.Refused, OrderActor.Bookkeeper),
    ];

    // First what may cost money that nobody knows of, then what is not settled from near to sending to far from it, then what was bought,
    // with trouble first, and last what was not.
    private static readonly OrderState[] LeastSettledFirst =
    [
        OrderState.Sending,
        OrderState.Unknown,
        OrderState.Preparing,
        OrderState.Claimed,
        OrderState.Approved,
        OrderState.Requested,
        OrderState.Placed,
        OrderState.Failed,
        OrderState.Canceled,
        OrderState.Delivered,
        OrderState.Refused,
        OrderState.Voided,
        OrderState.Expired,
        OrderState.Withdrawn,
        OrderState.Rejected,
    ];

    /// <summary>The step that a command is in a state; null when it is none.</summary>
    public static OrderStep? Find(OrderState from, OrderCommand command) =>
        Steps.FirstOrDefault(step => step.From == from && step.Command == command);

    /// <summary>The state after a command of somebody.</summary>
    /// <param name="from">The state before.</param>
    /// <param name="command">What happens.</param>
    /// <param name="actor">Who does it: one, not several.</param>
    /// <exception cref="OrderException">The command is none in this state, or not theirs.</exception>
    public static OrderState After(OrderState from, OrderCommand command, OrderActor actor) =>
        Find(from, command) is { } step && actor != 0 && (step.Actors & actor) == actor
            ? step.To
            : throw new OrderException(Phrase.Of("order.not-now"), ErrorKind.Conflict);

    /// <summary>The state of an order, from those of its lines, in whatever order: the least settled one.</summary>
    /// <exception cref="ArgumentException">There are no lines, or a state does not exist.</exception>
    public static OrderState Of(IEnumerable<OrderState> lines)
    {
        var ranks = lines.Select(state => Array.IndexOf(LeastSettledFirst, state)).ToList();
        return ranks.Count > 0 && ranks.Min() >= 0
            ? LeastSettledFirst[ranks.Min()]
            : throw new ArgumentException("There are no lines, or a state does not exist.", nameof(lines));
    }

    /// <summary>Whether a second order of the same is kept out.</summary>
    public static bool IsOpen(OrderState state) =>
        ShareOf(state) == BudgetShare.Reserved || state is OrderState.Unknown or OrderState.Placed;

    /// <summary>Whether it may have been sent: then nothing but Matterport, or two people, can end it.</summary>
    public static bool MayBeSent(OrderState state) =>
        state is OrderState.Sending or OrderState.Unknown || ShareOf(state) == BudgetShare.Spent;

    /// <summary>As what the amount counts. What failed or was canceled stays spent until a charge or a credit is recorded.</summary>
    public static BudgetShare ShareOf(OrderState state) =>
        state switch
        {
            OrderState.Requested or OrderState.Approved or OrderState.Claimed or OrderState.Preparing or OrderState.Sending =>
                BudgetShare.Reserved,
            OrderState.Unknown => BudgetShare.Unknown,
            OrderState.Placed or OrderState.Delivered or OrderState.Failed or OrderState.Canceled => BudgetShare.Spent,
            OrderState.Rejected or OrderState.Withdrawn or OrderState.Expired or OrderState.Voided or OrderState.Refused =>
                BudgetShare.None,
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };

    /// <summary>The table as a Mermaid diagram.</summary>
    public static string Diagram()
    {
        var text = new StringBuilder("stateDiagram-v2\n    [*] --> Requested: Request (Requester)\n");
        foreach (var step in Steps)
        {
            text.Append($"    {step.From} --> {step.To}: {step.Command} ({step.Actors})\n");
        }

        foreach (var state in LeastSettledFirst.Where(state => Steps.All(step => step.From != state || step.To == state)))
        {
            text.Append($"    {state} --> [*]\n");
        }

        return text.ToString();
    }
}
