using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>That an order made a private model unlisted, as its history tells.</summary>
/// <param name="Since">Since when it may be, UTC.</param>
/// <param name="Last">When it was last sent, UTC.</param>
/// <param name="Until">By when it is put back at the latest, UTC.</param>
/// <param name="Tries">How often putting it back was begun.</param>
/// <param name="IsOver">Whether Matterport showed that it is no longer unlisted.</param>
public sealed record Exposure(DateTime Since, DateTime Last, DateTime Until, int Tries, bool IsOver)
{
    /// <summary>How Matterport calls the visibility before and after.</summary>
    public const string Hidden = "private";

    /// <summary>How Matterport calls the visibility meanwhile.</summary>
    public const string Exposed = "unlisted";

    private const int TriesToTell = 3;
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(15);

    /// <summary>The exposure of an order; null when it made nothing visible.</summary>
    /// <param name="order">The order; one that is not what its hash says is to be put back at once.</param>
    public static Exposure? Of(Order order)
    {
        var begun = Times(order, OrderCommand.Expose);
        return begun.Length == 0
            ? null
            : new Exposure(
                begun[0],
                begun[begun.Length - 1],
                begun[0] + Longest(order),
                Times(order, OrderCommand.PutBack).Length,
                Times(order, OrderCommand.EndExposure).Length > 0
            );
    }

    /// <summary>Whether it is time to put the model back: nothing that needs it is under way, or its time is over.</summary>
    public bool IsToEnd(Order order, DateTime now) => !IsOver && (Until <= now || !order.Lines.Any(line => Needs(order.StateOf(line))));

    /// <summary>Whether a person has to look: it does not end by itself.</summary>
    public bool IsToTell(DateTime now) => !IsOver && (Tries >= TriesToTell || Until + Late <= now);

    // What cannot be proven is kept visible no longer.
    private static TimeSpan Longest(Order order)
    {
        try
        {
            return order.Frozen.LongestExposure ?? TimeSpan.Zero;
        }
        catch (OrderException)
        {
            return TimeSpan.Zero;
        }
    }

    private static bool Needs(OrderState state) =>
        state is OrderState.Claimed or OrderState.Preparing or OrderState.Sending or OrderState.Placed or OrderState.Unknown;

    private static DateTime[] Times(Order order, OrderCommand command) =>
        [
            .. order
                .Events.Where(happened => happened.Get(OrderEventTable.Command) == command)
                .Select(happened => happened.Get(OrderEventTable.HappenedOn)!.Value),
        ];
}
