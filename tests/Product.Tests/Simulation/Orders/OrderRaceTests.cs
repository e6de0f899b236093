using System.Globalization;
using Xunit.Abstractions;

namespace MatterportForDataverse.Product.Tests.Simulation.Orders;

/// <summary>
/// Two at once, in every order of their requests in which one takes over from the other no more often than a bound says; people stop within
/// their transactions, too (docs/simulator.md).
/// </summary>
public sealed class OrderRaceTests(ITestOutputHelper output)
{
    private static readonly OrderTerms ForOne = new(60m, null, 1_000_000m, 1000);
    private static readonly OrderTerms MonthForOne = new(1_000_000m, null, 60m, 1000);
    private static readonly OrderTerms ByTwo = new(1_000_000m, 1m, 1_000_000m, 1000);

    private static readonly Dictionary<string, (OrderTerms Terms, Func<OrderStage, Strand[]> Begin)> Pairs = new()
    {
        ["two claimants of one order"] = (OrderTerms.Ample, stage => Twice(stage, 1)),
        ["two claimants of two lines"] = (OrderTerms.Ample, stage => Twice(stage, 2)),
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
    public void Every_law_holds_however_two_interleave(string pair)
    {
        var (terms, begin) = Pairs[pair];
        using var stage = new OrderStage(terms);
        for (IReadOnlyList<int>? told = []; told is not null; )
        {
            var choices = new EnumeratedChoices(told);
            stage.Play(string.Join(' ', told), () => Interleave(stage, begin, choices));
            told = choices.Following();
        }

        stage.End();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pair}: {stage.Count} interleavings, {stage.Sends} purchases sent"));
        Assert.True(stage.Broken.Count == 0, $"{stage.Broken.Count} laws are broken:\n{stage.Broken.FirstOrDefault()}");
        Assert.True(stage.Count > 10, "There was nothing to interleave.");
    }

    // What is left of it is withdrawn, so that the next play finds the budget as this one did.
    private static void Interleave(OrderStage stage, Func<OrderStage, Strand[]> begin, EnumeratedChoices choices)
    {
        var strands = begin(stage);
        var (running, takeovers) = (choices.Next(2), TwoExecutionsTests.MostTakeovers);
        for (var step = 0; strands.Any(strand => !strand.HasEnded); step++)
        {
            var other = 1 - running;
            var waits = strands[running].At == Strand.Lock && !strands[running].HasEnded;
            if (strands[running].HasEnded || (waits && !strands[other].HasEnded))
            {
                running = other;
            }
            else if (step > 0 && takeovers > 0 && !strands[other].HasEnded && choices.Next(2) == 1)
            {
                takeovers--;
                running = other;
            }

            stage.World.Environment.Clock.Advance(TimeSpan.FromMilliseconds(200));
            stage.World.Resume(strands[running], Fate.Goes);
        }

        foreach (var order in stage.World.Book.Orders.Values.Where(order => !stage.World.Book.Withdrawn.Contains(order.Id)).ToArray())
        {
            stage.World.Complete(stage.Acts.Withdraw(order.Behind[0], order.Id));
        }

        stage.World.Complete(stage.Acts.Switch(stage.World.People.Admin, "live"));
        stage.World.Complete(stage.Acts.Switch(stage.World.People.Other, "live"));
    }

    private static Strand[] Twice(OrderStage stage, int lines)
    {
        var (order, job) = stage.Due(OrderStage.Lines(lines));
        stage.World.Release(order);
        return [stage.World.Start(job), stage.World.Start(stage.World.Queued.Last(one => one.RowId == order))];
    }
}
