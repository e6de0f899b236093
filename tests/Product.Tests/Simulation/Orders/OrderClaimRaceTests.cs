using Xunit.Abstractions;

namespace MatterportForDataverse.Product.Tests.Simulation.Orders;

/// <summary>Two who place one order at once (docs/simulator.md).</summary>
public sealed class OrderClaimRaceTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, (OrderTerms Terms, Func<OrderStage, Strand[]> Begin)> Pairs = new()
    {
        ["two claimants of one order"] = (OrderTerms.Ample, stage => Twice(stage, 1)),
        ["two claimants of two lines"] = (OrderTerms.Ample, stage => Twice(stage, 2)),
    };

    public static TheoryData<string> Names => [.. Pairs.Keys];

    [UsualTheory]
    [MemberData(nameof(Names))]
    public void Every_law_holds_however_two_interleave(string pair) => OrderRace.Play(output, pair, Pairs[pair].Terms, Pairs[pair].Begin);

    private static Strand[] Twice(OrderStage stage, int lines)
    {
        var (order, job) = stage.Due(OrderStage.Lines(lines));
        stage.World.Release(order);
        return [stage.World.Start(job), stage.World.Start(stage.World.Queued.Last(one => one.RowId == order))];
    }
}
