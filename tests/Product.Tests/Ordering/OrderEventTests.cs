using MatterportForDataverse.EmbeddedDataverse.Plugins;
using MatterportForDataverse.Product.Tests.Events;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Product.Tests.Ordering;

/// <summary>What others hear of orders.</summary>
public sealed class OrderEventTests : IDisposable
{
    private const string Decided = "mpt_OnOrderDecided";
    private const string Delivered = "mpt_OnOrderDelivered";

    private readonly OrderingWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData("approve", OrderState.Approved)]
    [InlineData("reject", OrderState.Rejected)]
    public void An_order_that_was_decided_is_announced_with_its_ids_and_its_state(string decision, OrderState state)
    {
        var listener = Listen(Decided);
        var order = _world.Request();

        Decide(_world.Approver, order, decision);

        Assert.Equal(
            new Dictionary<string, object>
            {
                ["OrderId"] = order,
                ["AccountId"] = _world.Environment.AccountId,
                ["ModelRowId"] = _world.ModelRow,
                ["State"] = (int)state,
            },
            Assert.Single(listener.Heard).ToDictionary(pair => pair.Key, pair => pair.Value)
        );
    }

    [Fact]
    public void The_first_of_two_approvals_decides_nothing_yet()
    {
        using var world = new OrderingWorld(secondFrom: 1m);
        var listener = new EventListener(world.Environment.Platform, Decided);
        var order = world.Request();

        world.Decide(world.Approver, order);
        world.Environment.Platform.RunJobs();
        Assert.Empty(listener.Heard);

        world.Decide(world.Second, order);
        world.Environment.Platform.RunJobs();
        Assert.Equal([order], listener.Ids("OrderId"));
    }

    [Fact]
    public void An_order_is_announced_as_delivered_once_when_all_of_it_is()
    {
        var listener = Listen(Delivered);
        var order = _world.RequestBoth();
        Decide(_world.Approver, order);

        while (_world.State(order) != OrderState.Delivered)
        {
            Assert.Empty(listener.Heard);
            _world.Pass(TimeSpan.FromHours(1));
        }

        RunAgain();
        Assert.Equal(
            new Dictionary<string, object>
            {
                ["OrderId"] = order,
                ["AccountId"] = _world.Environment.AccountId,
                ["ModelRowId"] = _world.ModelRow,
            },
            Assert.Single(listener.Heard).ToDictionary(pair => pair.Key, pair => pair.Value)
        );
    }

    [Fact]
    public void A_delivery_that_breaks_off_before_it_shows_is_announced_when_it_does()
    {
        var listener = Listen(Delivered);
        var order = _world.Request();
        Decide(_world.Approver, order);
        var isBroken = false;
        _world.Environment.Platform.Hooks.BeforeRequest = call =>
        {
            var isShown = call is { Asynchronous: true, Message: "Update", Table: "mpt_order" or "mpt_orderline" };
            if (!isBroken && isShown && _world.History(order).Contains(OrderCommand.Deliver))
            {
                isBroken = true;
                throw new SimulatedCrashException();
            }
        };

        for (var hour = 0; hour < 30; hour++)
        {
            _world.Pass(TimeSpan.FromHours(1));
        }

        Assert.True(isBroken);
        Assert.Equal(OrderState.Delivered, _world.State(order));
        Assert.Equal([order], listener.Ids("OrderId"));
    }

    [Fact]
    public void What_was_never_bought_is_not_announced_as_delivered()
    {
        using var world = new OrderingWorld("dry-run");
        var listener = new EventListener(world.Environment.Platform, Delivered);
        world.Decide(world.Approver, world.Request());
        for (var hour = 0; hour < 30; hour++)
        {
            world.Pass(TimeSpan.FromHours(1));
        }

        Assert.Empty(listener.Heard);
    }

    private EventListener Listen(string name) => new(_world.Environment.Platform, name);

    private void Decide(Guid user, Guid order, string decision = "approve")
    {
        _world.Decide(user, order, decision, ("Reason", "Because."));
        _world.Environment.Platform.RunJobs();
    }

    private void RunAgain()
    {
        var ours = _world.Environment.Platform.Jobs.Where(job =>
            job.Step.TypeName.EndsWith(".ProgressOrderStep", StringComparison.Ordinal)
        );
        foreach (var job in ours.ToArray())
        {
            _world.Environment.Platform.Rerun(job.Id);
        }

        _world.Environment.Platform.RunJobs();
    }
}
