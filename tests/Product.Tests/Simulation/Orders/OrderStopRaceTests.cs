using Xunit.Abstractions;

namespace MatterportForDataverse.Product.Tests.Simulation.Orders;

/// <summary>Whoever places an order, and whoever stops it (docs/simulator.md).</summary>
public sealed class OrderStopRaceTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, (OrderTerms Terms, Func<OrderStage, Strand[]> Begin)> Pairs = new()
    {
        ["a claimant and a withdrawal"] = (
            OrderTerms.Ample,
            stage =>
            {
                var (order, job) = stage.Due(OrderStage.Lines(2));
                return [stage.World.Start(job), stage.Acts.Withdraw(stage.World.People.Rick, order)];
            }
        ),
        ["a claimant, and ordering is turned off"] = (
            OrderTerms.Ample,
            stage =>
            {
                var (_, job) = stage.Due(OrderStage.Lines(1));
                return [stage.World.Start(job), stage.Acts.Switch(stage.World.People.Admin, "off")];
            }
        ),
    };

    public static TheoryData<string> Names => [.. Pairs.Keys];

    [UsualTheory]
    [MemberData(nameof(Names))]
    public void Every_law_holds_however_two_interleave(string pair) => OrderRace.Play(output, pair, Pairs[pair].Terms, Pairs[pair].Begin);
}
