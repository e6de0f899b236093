using Xunit.Abstractions;

namespace MatterportForDataverse.Product.Tests.Simulation.Orders;

/// <summary>Two decisions at once (docs/simulator.md).</summary>
public sealed class OrderDecisionRaceTests(ITestOutputHelper output)
{
    private static readonly OrderTerms MonthForOne = new(1_000_000m, null, 60m, 1000);
    private static readonly OrderTerms ByTwo = new(1_000_000m, 1m, 1_000_000m, 1000);

    private static readonly Dictionary<string, (OrderTerms Terms, Func<OrderStage, Strand[]> Begin)> Pairs = new()
    {
        ["two approvals by one who may give one"] = (
            MonthForOne,
            stage =>
            {
                var first = stage.Requested(stage.World.People.Rick, OrderStage.Lines(1));
                stage.World.Complete(stage.Acts.Request(stage.World.People.Ruth, stage.World.All[^1], OrderStage.Lines(1)));
                var second = stage.World.Book.Orders.Keys.Last();
                return [stage.Acts.Decide(stage.World.People.Abby, first), stage.Acts.Decide(stage.World.People.Abby, second)];
            }
        ),
        ["an approval, and one for the same person"] = (
            ByTwo,
            stage =>
            {
                var order = stage.Requested(stage.World.People.Rick, OrderStage.Lines(1));
                stage.World.Complete(stage.Acts.Delegate(stage.World.People.Abby, stage.World.People.Saul));
                return
                [
                    stage.Acts.Decide(stage.World.People.Abby, order),
                    stage.Acts.Decide(stage.World.People.Saul, order, absent: stage.World.People.Abby),
                ];
            }
        ),
        ["an approval and a rejection"] = (
            OrderTerms.Ample,
            stage =>
            {
                var order = stage.Requested(stage.World.People.Rick, OrderStage.Lines(1));
                return
                [
                    stage.Acts.Decide(stage.World.People.Abby, order),
                    stage.Acts.Decide(stage.World.People.Saul, order, isApproval: false),
                ];
            }
        ),
        ["an approval and a withdrawal"] = (
            OrderTerms.Ample,
            stage =>
            {
                var order = stage.Requested(stage.World.People.Rick, OrderStage.Lines(1));
                return [stage.Acts.Decide(stage.World.People.Abby, order), stage.Acts.Withdraw(stage.World.People.Rick, order)];
            }
        ),
    };

    public static TheoryData<string> Names => [.. Pairs.Keys];

    [UsualTheory]
    [MemberData(nameof(Names))]
    public void Every_law_holds_however_two_interleave(string pair) => OrderRace.Play(output, pair, Pairs[pair].Terms, Pairs[pair].Begin);
}
