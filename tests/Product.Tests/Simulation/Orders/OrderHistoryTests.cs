using MatterportForDataverse.Product.Tests.Ordering;
using MatterportForDataverse.Schema;
using Xunit.Abstractions;

namespace MatterportForDataverse.Product.Tests.Simulation.Orders;

/// <summary>Random histories of orders (docs/simulator.md).</summary>
public sealed class OrderHistoryTests(ITestOutputHelper output)
{
    private const int Usual = 500;

    // All that can happen to an order, however it ends, and people at the same moment.
    private static readonly string[] Kinds =
    [
        .. Enum.GetValues<OrderCommand>().Where(command => command != OrderCommand.Request).Select(command => $"{command}"),
        .. Enum.GetValues<OrderState>().Where(OrderKnowledge.IsSettled).Select(state => $"ends as {state}"),
        $"ends as {OrderState.Unknown}",
        $"sent: {OrderingWorld.Pack}",
        $"sent: {OrderingWorld.Plan}",
        .. OrderWants.Acts.Select(act => $"sent: {act}"),
        "wait for somebody else's row",
        "refused: request",
        "refused: approve",
        $"refused: {OrderActs.AsAnother}",
        $"refused: {OrderActs.InFlow}",
    ];

    [UsualFact]
    public void A_history_of_orders_follows_from_its_seed() =>
        RandomHistories.Repeat((seed, skew, choices, stale) => Scene(seed, skew, choices, stale, new OrderTally()), seed: 5);

    [UsualFact]
    public void Every_law_holds_after_any_history_of_orders()
    {
        var tally = new OrderTally();
        RandomHistories.Play(
            output,
            (seed, skew, choices, stale) => Scene(seed, skew, choices, stale, tally),
            Usual,
            OrderActs.Behind,
            OrderActs.AsAnother,
            OrderActs.InFlow
        );
        output.WriteLine($"{tally}");
        Assert.True(
            tally.Of("history") < Usual || !tally.Never(Kinds).Any(),
            $"Never in {tally.Of("history")} histories: {string.Join(", ", tally.Never(Kinds))}."
        );
    }

    private static Scene Scene(int seed, TimeSpan skew, Choices choices, Choices stale, OrderTally tally)
    {
        var world = new OrderWorld(seed, skew, stale, terms: new OrderTerms { ExposureHours = seed % 4 == 1 ? 6 : null });
        var people = new OrderPeople(world, choices, forges: seed % 3 == 2);
        return new Scene(world, new People(world, choices, people.All), new OrderCalm(world, tally)) { Steps = 400, LongestPause = 20 };
    }
}
