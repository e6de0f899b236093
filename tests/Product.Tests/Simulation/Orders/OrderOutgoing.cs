using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Product.Tests.Simulation.Orders;

/// <summary>What goes out to Matterport, and whose it is: by the histories, and whether it may is judged at once.</summary>
internal sealed class OrderOutgoing(OrderWorld world)
{
    /// <summary>What is on its way to Matterport; null for nothing, or what was not ordered.</summary>
    public (Sent Sent, OrderChange Change)? InFlight { get; private set; }

    /// <summary>A change of ours goes out to Matterport.</summary>
    /// <returns>Notes what it cost.</returns>
    public Action Goes(string request)
    {
        if (OrderChange.Of(request) is not { } change)
        {
            world.Book.Break($"something else: {request}");
            return () => { };
        }

        var sending = change.Hides ? [] : Sending(change);
        if (change.Hides || (change.Shows && sending.Length == 0))
        {
            JudgeShown(change);
            return () => { };
        }

        var sent = Attributed(change, sending) with { Want = change.Want, At = world.Environment.Clock.Now };
        world.Book.Sends.Add(sent);
        world.Note($"sent: {change.Want} of {change.Model} for {sent.Order:N}");
        if (change.Shows)
        {
            world.Hidden.Remove(change.Model);
        }

        InFlight = (sent, change);
        var before = OrderWants.Done(world, change.Model, change.Want);
        return () =>
        {
            sent.Charges += OrderWants.Done(world, change.Model, change.Want) - before;
            InFlight = null;
        };
    }

    // The lines that are about to be sent, by their histories; those first that were not yet.
    private (Asked Order, int Line)[] Sending(OrderChange change)
    {
        var states = world.Book.States();
        return
        [
            .. world
                .Book.Orders.Values.Where(order => order.Model == change.Model)
                .SelectMany(order => order.Lines.Where(line => line.Want == change.Want).Select(line => (order, line.Number)))
                .Where(one => states[(one.order.Id, one.Number)] == OrderState.Sending)
                .OrderBy(one => IsSent(one.order.Id, one.Number)),
        ];
    }

    private Sent Attributed(OrderChange change, (Asked Order, int Line)[] sending)
    {
        if (sending.Length == 0)
        {
            world.Book.Break(
                $"unintended: {change.Want} of {change.Model} is sent, and the history of no order says that it is about to be."
            );
            return new Sent(Guid.Empty, 0);
        }

        var (order, line) = sending[0];
        world.Book.JudgeSend(order, world.Book.States());
        return new Sent(order.Id, line);
    }

    // Only for an order of that model whose history says so and that was approved; never to everybody.
    private void JudgeShown(OrderChange change)
    {
        if (change.Hides)
        {
            return;
        }

        if (
            change.Want != OrderWants.Show + "unlisted"
            || world.Book.Orders.Values.LastOrDefault(one => one.Model == change.Model && world.Book.Exposes(one)) is not { } order
        )
        {
            world.Book.Break($"shown: {change.Model} is shown, and the history of no order says that it is about to be.");
            return;
        }

        world.Book.JudgeSend(order, world.Book.States());
    }

    private bool IsSent(Guid order, int line) => world.Book.Sends.Any(sent => sent.Order == order && sent.Line == line);
}
