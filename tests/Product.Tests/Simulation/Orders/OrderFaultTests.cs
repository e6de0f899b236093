using Xunit.Abstractions;

namespace MatterportForDataverse.Product.Tests.Simulation.Orders;

/// <summary>Every single fault at every point: of placing, of a purchase, and of what people press (docs/simulator.md).</summary>
public sealed class OrderFaultTests(ITestOutputHelper output)
{
    [UsualTheory]
    [InlineData(1, "live")]
    [InlineData(2, "live")]
    [InlineData(1, "dry-run")]
    public void Every_law_holds_wherever_placing_an_order_is_cut_off_or_a_request_fails(int lines, string mode)
    {
        using var stage = new OrderStage(mode: mode);
        foreach (var fate in OrderFault.Fates)
        {
            OrderFault.Everywhere(stage, fate, () => stage.World.Start(stage.Due(OrderStage.Lines(lines)).Job));
        }

        OrderFault.Judge(output, stage, $"placing {lines} of a {mode} order", mode == "live" ? stage.Count / 2 : 0);
    }

    [UsualFact]
    public void A_private_model_is_private_again_wherever_its_order_is_cut_off_or_a_request_fails()
    {
        using var stage = new OrderStage(OrderTerms.Ample with { ExposureHours = 2 });
        var lines = OrderStage.Lines(OrderFault.Fates.Length / 2);
        foreach (var fate in OrderFault.Fates.Where(fate => OrderFault.Fates.Length > 2 || fate == Fate.CutOffAfter))
        {
            OrderFault.Everywhere(stage, fate, () => stage.World.Start(stage.Due(lines).Job));
            OrderFault.Everywhere(stage, fate, () => stage.World.Start(stage.Overdue(lines)));
        }

        OrderFault.Judge(output, stage, "placing for a private model", stage.Count / 2);
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

        OrderFault.Judge(output, stage, "purchases", stage.Count);
    }

    [UsualFact]
    public void Every_law_holds_wherever_a_press_is_cut_off_or_its_answer_is_lost_and_it_is_repeated()
    {
        using var stage = new OrderStage();
        foreach (var fate in OrderFault.Fates)
        {
            OrderFault.Everywhere(
                stage,
                fate,
                () => stage.Acts.Request(stage.World.People.Rick, stage.Model, OrderStage.Lines(2), null, stage.Model),
                () =>
                {
                    stage.World.Complete(stage.Acts.Request(stage.World.People.Rick, stage.Model, OrderStage.Lines(2), null, stage.Model));
                    Assert.Single(stage.World.Book.Orders.Values, order => order.Model == ModelOf(stage));
                }
            );
            OrderFault.Everywhere(
                stage,
                fate,
                () => stage.Acts.Decide(stage.World.People.Abby, stage.Requested(stage.World.People.Rick, OrderStage.Lines(1))),
                () => stage.World.Complete(stage.Acts.Decide(stage.World.People.Abby, stage.World.Book.Orders.Keys.Last()))
            );
            OrderFault.Everywhere(
                stage,
                fate,
                () => stage.Acts.Withdraw(stage.World.People.Rick, stage.Requested(stage.World.People.Rick, OrderStage.Lines(1)))
            );
        }

        OrderFault.Judge(output, stage, "presses", stage.Count / 4);
    }

    private static string ModelOf(OrderStage stage) => stage.Model;
}
