using Xunit.Abstractions;

namespace MatterportForDataverse.Product.Tests.Simulation.Orders;

/// <summary>Random histories of orders (docs/simulator.md).</summary>
public sealed class OrderHistoryTests(ITestOutputHelper output)
{
    private const int Usual = 24;

    [UsualFact]
    public void Every_law_holds_after_any_history_of_orders() => RandomHistories.Play(output, Scene, Usual);

    private static Scene Scene(int seed, TimeSpan skew, Choices choices, Choices stale)
    {
        var world = new OrderWorld(seed, skew, stale, terms: new OrderTerms { ExposureHours = seed % 4 == 1 ? 6 : null });
        var people = new OrderPeople(world, choices, forges: seed % 3 == 2);
        return new Scene(world, new People(world, choices, people.All), new OrderCalm(world)) { Steps = 400, LongestPause = 20 };
    }
}
