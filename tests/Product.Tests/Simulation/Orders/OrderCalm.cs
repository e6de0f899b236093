namespace MatterportForDataverse.Product.Tests.Simulation.Orders;

/// <summary>The end of a history of orders: the faults stop, every order is looked at once, and more than a month goes by.</summary>
/// <param name="world">Where.</param>
/// <param name="tally">Counts what happened.</param>
internal sealed class OrderCalm(OrderWorld world, OrderTally? tally = null) : Calm(world)
{
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(6),
        TimeSpan.FromMinutes(6),
        TimeSpan.FromMinutes(16),
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(7),
        TimeSpan.FromDays(1),
        TimeSpan.FromDays(2),
        TimeSpan.FromDays(4),
        TimeSpan.FromDays(32),
        TimeSpan.FromHours(13),
    ];

    public override IReadOnlyList<string> Broken()
    {
        world.Note("calm");
        world.Finish();
        world.Staleness?.End();
        world.Environment.Matterport.Faults.Clear();
        world.Refusal = null;
        foreach (var order in world.Book.Orders.Keys)
        {
            world.Release(order);
        }

        foreach (var pause in Pauses)
        {
            world.Environment.Platform.RunJobs();
            world.Environment.Clock.Advance(pause);
            world.Environment.Call(world.Environment.Ada, "mpt_RunDueWork");
        }

        world.Environment.Platform.RunJobs();
        tally?.Take(world);
        return [.. world.Book.Broken, .. new OrderLaws(world).Broken()];
    }
}
