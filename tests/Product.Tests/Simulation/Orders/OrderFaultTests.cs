using System.Globalization;
using Xunit.Abstractions;

namespace MatterportForDataverse.Product.Tests.Simulation.Orders;

/// <summary>Every single fault at every point: of placing, of a purchase, and of what people press (docs/simulator.md).</summary>
public sealed class OrderFaultTests(ITestOutputHelper output)
{
    // Before a request is after the one before it. The other two with ACTS=1.
    private static readonly Fate[] Fates = Environment.GetEnvironmentVariable("ACTS") is { Length: > 0 }
        ? [Fate.CutOffAfter, Fate.LosesAnswer, Fate.CutOffBefore, Fate.Throttled]
        : [Fate.CutOffAfter, Fate.LosesAnswer];

    [UsualTheory]
    [InlineData(1, "live")]
    [InlineData(2, "live")]
    [InlineData(1, "dry-run")]
    public void Every_law_holds_wherever_placing_an_order_is_cut_off_or_a_request_fails(int lines, string mode)
    {
        using var stage = new OrderStage(mode: mode);
        foreach (var fate in Fates)
        {
            Everywhere(stage, fate, () => stage.World.Start(stage.Due(OrderStage.Lines(lines)).Job));
        }

        Judge(stage, $"placing {lines} of a {mode} order", mode == "live" ? stage.Count / 2 : 0);
    }

    [UsualFact]
    public void A_private_model_is_private_again_wherever_its_order_is_cut_off_or_a_request_fails()
    {
        using var stage = new OrderStage(OrderTerms.Ample with { ExposureHours = 2 });
        var lines = OrderStage.Lines(Fates.Length / 2);
        foreach (var fate in Fates.Where(fate => Fates.Length > 2 || fate == Fate.CutOffAfter))
        {
            Everywhere(stage, fate, () => stage.World.Start(stage.Due(lines).Job));
            Everywhere(stage, fate, () => stage.World.Start(stage.Overdue(lines)));
        }

        Judge(stage, "placing for a private model", stage.Count / 2);
        Assert.True(stage.Exposures > stage.Count / 2, "Hardly anything was shown.");
    }

    [UsualFact]
    public void Every_law_holds_whatever_becomes_of_a_purchase()
    {
        using var stage = new OrderStage();
        foreach (var lines in new[] { 1, 2 })
        {
            foreach (var kind in OrderNature.Faults)
            {
                foreach (var isLate in new[] { false, true })
                {
                    stage.Play(
                        $"{kind} at {lines}",
                        () =>
                        {
                            var job = stage.Due(OrderStage.Lines(lines)).Job;
                            new OrderNature(stage.World).Fault(kind);
                            stage.World.Complete(stage.World.Start(job));
                            if (isLate)
                            {
                                new OrderNature(stage.World).Arrive();
                            }
                        }
                    );
                }
            }

            foreach (var code in OrderNature.Refusals)
            {
                stage.Play(
                    $"{code} at {lines}",
                    () =>
                    {
                        var job = stage.Due(OrderStage.Lines(lines)).Job;
                        new OrderNature(stage.World).Refuse(code);
                        stage.World.Complete(stage.World.Start(job));
                    }
                );
            }
        }

        Judge(stage, "purchases", stage.Count);
    }

    [UsualFact]
    public void Every_law_holds_wherever_a_press_is_cut_off_or_its_answer_is_lost_and_it_is_repeated()
    {
        using var stage = new OrderStage();
        foreach (var fate in Fates)
        {
            Everywhere(
                stage,
                fate,
                () => stage.Acts.Request(stage.World.People.Rick, stage.Model, OrderStage.Lines(2), null, stage.Model),
                () =>
                {
                    stage.World.Complete(stage.Acts.Request(stage.World.People.Rick, stage.Model, OrderStage.Lines(2), null, stage.Model));
                    Assert.Single(stage.World.Book.Orders.Values, order => order.Model == ModelOf(stage));
                }
            );
            Everywhere(
                stage,
                fate,
                () => stage.Acts.Decide(stage.World.People.Abby, stage.Requested(stage.World.People.Rick, OrderStage.Lines(1))),
                () => stage.World.Complete(stage.Acts.Decide(stage.World.People.Abby, stage.World.Book.Orders.Keys.Last()))
            );
            Everywhere(
                stage,
                fate,
                () => stage.Acts.Withdraw(stage.World.People.Rick, stage.Requested(stage.World.People.Rick, OrderStage.Lines(1)))
            );
        }

        Judge(stage, "presses", stage.Count / 4);
    }

    private static string ModelOf(OrderStage stage) => stage.Model;

    // Until there is no request left at which it could happen.
    private static void Everywhere(OrderStage stage, Fate fate, Func<Strand> begin, Action? then = null)
    {
        for (var (at, isThere) = (1, true); isThere; at++)
        {
            stage.Play(
                $"{fate} at {at.ToString(CultureInfo.InvariantCulture)}",
                () =>
                {
                    var (strand, step) = (begin(), 0);
                    while (!strand.HasEnded)
                    {
                        stage.World.Environment.Clock.Advance(TimeSpan.FromMilliseconds(400));
                        stage.World.Resume(strand, step++ == at ? fate : Fate.Goes);
                    }

                    isThere = step > at;
                    then?.Invoke();
                }
            );
        }
    }

    private void Judge(OrderStage stage, string name, int least)
    {
        stage.End();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {stage.Count} plays, {stage.Sends} purchases sent"));
        Assert.True(stage.Broken.Count == 0, $"{stage.Broken.Count} laws are broken:\n{stage.Broken.FirstOrDefault()}");
        Assert.True(stage.Count > 10 && stage.Sends >= least, "Hardly anything was played.");
    }
}
