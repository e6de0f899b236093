using Xunit.Abstractions;

namespace MatterportForDataverse.Product.Tests.Simulation.Orders;

/// <summary>Two requests at once (docs/simulator.md).</summary>
public sealed class OrderRequestRaceTests(ITestOutputHelper output)
{
    private static readonly OrderTerms ForOne = new(60m, null, 1_000_000m, 1000);

    private static readonly Dictionary<string, (OrderTerms Terms, Func<OrderStage, Strand[]> Begin)> Pairs = new()
    {
        ["two requests, and a budget for one"] = (
            ForOne,
            stage =>
                [
                    stage.Acts.Request(stage.World.People.Rick, stage.Model, OrderStage.Lines(1)),
                    stage.Acts.Request(stage.World.People.Ruth, stage.World.All[^1], OrderStage.Lines(1)),
                ]
        ),
        ["one request, pressed twice"] = (
            OrderTerms.Ample,
            stage =>
                [
                    stage.Acts.Request(stage.World.People.Rick, stage.Model, OrderStage.Lines(1), null, stage.Model),
                    stage.Acts.Request(stage.World.People.Rick, stage.Model, OrderStage.Lines(1), null, stage.Model),
                ]
        ),
        ["two requests for the same"] = (
            OrderTerms.Ample,
            stage =>
                [
                    stage.Acts.Request(stage.World.People.Rick, stage.Model, OrderStage.Lines(1)),
                    stage.Acts.Request(stage.World.People.Ruth, stage.Model, OrderStage.Lines(2)),
                ]
        ),
    };

    public static TheoryData<string> Names => [.. Pairs.Keys];

    [UsualTheory]
    [MemberData(nameof(Names))]
    public void Every_law_holds_however_two_interleave(string pair) => OrderRace.Play(output, pair, Pairs[pair].Terms, Pairs[pair].Begin);
}
