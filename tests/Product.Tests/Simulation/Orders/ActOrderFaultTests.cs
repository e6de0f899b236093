using Xunit.Abstractions;

namespace MatterportForDataverse.Product.Tests.Simulation.Orders;

/// <summary>Every single fault at every point of an act on a model itself (docs/simulator.md).</summary>
public sealed class ActOrderFaultTests(ITestOutputHelper output)
{
    public static TheoryData<string> Acts => [OrderWants.Activate, OrderWants.Archive, OrderWants.Show + "public", OrderWants.Delete];

    [UsualTheory]
    [MemberData(nameof(Acts))]
    public void Every_law_holds_wherever_an_act_is_cut_off_or_a_request_fails(string act)
    {
        using var stage = new OrderStage();
        foreach (var fate in OrderFault.Fates)
        {
            OrderFault.Everywhere(stage, fate, () => stage.World.Start(stage.Due(act).Job));
        }

        OrderFault.Judge(output, stage, act, stage.Count / 2);
    }

    [UsualTheory]
    [MemberData(nameof(Acts))]
    public void Every_law_holds_whatever_becomes_of_an_act(string act)
    {
        using var stage = new OrderStage();
        foreach (var kind in OrderNature.Faults)
        {
            Play(stage, act, $"{kind}", nature => nature.Fault(kind), _ => { });
            Play(stage, act, $"{kind}, and late", nature => nature.Fault(kind), nature => nature.Arrive());
        }

        foreach (var code in OrderNature.Refusals)
        {
            Play(stage, act, code, nature => nature.Refuse(code), _ => { });
        }

        OrderFault.Judge(output, stage, $"{act}, and Matterport", stage.Count);
    }

    private static void Play(OrderStage stage, string act, string name, Action<OrderNature> before, Action<OrderNature> after) =>
        stage.Play(
            name,
            () =>
            {
                var job = stage.Due(act).Job;
                before(new OrderNature(stage.World));
                stage.World.Complete(stage.World.Start(job));
                after(new OrderNature(stage.World));
            }
        );
}
