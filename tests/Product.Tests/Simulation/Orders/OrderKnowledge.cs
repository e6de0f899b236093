using System.Security.Cryptography;
using System.Text;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Product.Tests.Simulation.Orders;

/// <summary>What the harness knows of states by itself.</summary>
internal static class OrderKnowledge
{
    /// <summary>The states from which nothing comes, and that cost nothing.</summary>
    private static readonly OrderState[] Free =
    [
        OrderState.Refused,
        OrderState.Voided,
        OrderState.Expired,
        OrderState.Withdrawn,
        OrderState.Rejected,
    ];

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
        .. Free,
    ];

    /// <summary>Whatever can happen, and what comes of it.</summary>
    public static IReadOnlyList<(OrderCommand Command, OrderState To)> Steps { get; } =
    [
        (OrderCommand.Endorse, OrderState.Requested),
        (OrderCommand.Approve, OrderState.Approved),
        (OrderCommand.Approve, OrderState.Approved),
        (OrderCommand.Reject, OrderState.Rejected),
        (OrderCommand.Withdraw, OrderState.Withdrawn),
        (OrderCommand.Expire, OrderState.Expired),
        (OrderCommand.Void, OrderState.Voided),
        (OrderCommand.Claim, OrderState.Claimed),
        (OrderCommand.Prepare, OrderState.Preparing),
        (OrderCommand.Send, OrderState.Sending),
        (OrderCommand.Accept, OrderState.Placed),
        (OrderCommand.Refuse, OrderState.Refused),
        (OrderCommand.Doubt, OrderState.Unknown),
        (OrderCommand.Find, OrderState.Placed),
        (OrderCommand.Deliver, OrderState.Delivered),
        (OrderCommand.Fail, OrderState.Failed),
        (OrderCommand.Cancel, OrderState.Canceled),
    ];

    /// <summary>Whether nothing comes after it.</summary>
    public static bool IsSettled(OrderState state) =>
        Free.Contains(state) || state is OrderState.Delivered or OrderState.Failed or OrderState.Canceled;

    /// <summary>Whether a second order of the same is kept out.</summary>
    public static bool IsOpen(OrderState state) => !IsSettled(state);

    /// <summary>Whether it counts in a budget.</summary>
    public static bool Counts(OrderState state) => !Free.Contains(state);

    /// <summary>The state of an order with these lines.</summary>
    public static OrderState Of(IEnumerable<OrderState> lines) => lines.MinBy(state => Array.IndexOf(LeastSettledFirst, state));

    /// <summary>The hash of a frozen text.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
