using MatterportForDataverse.EmbeddedDataverse.Plugins;
using MatterportForDataverse.EmbeddedMatterport.Faults;
using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Ordering;

/// <summary>An order from the request to the delivery: the shipped assembly on both embedded platforms.</summary>
public sealed class OrderTests : IDisposable
{
    private readonly OrderingWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void An_approved_order_is_bought_once_and_delivered()
    {
        var order = _world.Request();
        Assert.Equal(OrderState.Requested, _world.State(order));
        Assert.Empty(_world.Bill);

        Assert.Equal((int)OrderState.Approved, _world.Decide(_world.Approver, order)["State"]);
        _world.Pass(TimeSpan.FromMinutes(9));
        Assert.Empty(_world.Bill);
        _world.Pass(TimeSpan.FromMinutes(2));
        Assert.Equal(OrderState.Placed, _world.State(order));
        Assert.Equal([49m], _world.Bill);

        for (var hour = 0; hour < 24; hour++)
        {
            _world.Pass(TimeSpan.FromHours(1));
        }

        Assert.Equal(OrderState.Delivered, _world.State(order));
        Assert.Equal([49m], _world.Bill);
        Assert.Equal(
            [
                OrderCommand.Request,
                OrderCommand.Approve,
                OrderCommand.Claim,
                OrderCommand.Prepare,
                OrderCommand.Send,
                OrderCommand.Accept,
                OrderCommand.Deliver,
            ],
            _world.History(order)
        );
    }

    [Fact]
    public void A_dry_run_goes_all_the_way_and_sends_nothing()
    {
        using var world = new OrderingWorld("dry-run");
        var order = world.Request();
        world.Decide(world.Approver, order);
        world.Pass(TimeSpan.FromMinutes(11));
        Assert.Equal(OrderState.Refused, world.State(order));
        Assert.Contains("order.dry-run", world.Row(order).GetAttributeValue<string>("mpt_message"), StringComparison.Ordinal);
        Assert.Contains(OrderCommand.Prepare, world.History(order));
        Assert.Empty(world.Bill);
    }

    [Fact]
    public void What_changed_after_the_approval_voids_it()
    {
        var order = Approved();
        _world.Show("public");
        _world.Pass(TimeSpan.FromMinutes(11));
        Assert.Equal(OrderState.Voided, _world.State(order));
        Assert.Empty(_world.Bill);
    }

    [Fact]
    public void What_was_bought_elsewhere_meanwhile_is_not_bought_again()
    {
        var order = Approved();
        _world.BuyElsewhere();
        _world.Pass(TimeSpan.FromMinutes(11));
        Assert.Equal(OrderState.Refused, _world.State(order));
        Assert.Single(_world.Bill);
    }

    [Fact]
    public void A_request_that_nobody_approves_expires()
    {
        var order = _world.Request();
        _world.Pass(TimeSpan.FromHours(719));
        Assert.Equal(OrderState.Requested, _world.State(order));
        _world.Pass(TimeSpan.FromHours(2));
        Assert.Equal(OrderState.Expired, _world.State(order));
    }

    [Fact]
    public void Switching_live_ordering_off_stops_what_is_approved()
    {
        var order = Approved();
        _world.Switch("off");
        _world.Pass(TimeSpan.FromMinutes(11));
        Assert.Equal(OrderState.Voided, _world.State(order));
        Assert.Empty(_world.Bill);
    }

    public static TheoryData<FaultKind> Faults => [.. Enum.GetValues<FaultKind>()];

    [Theory]
    [MemberData(nameof(Faults))]
    public void Whatever_answer_is_lost_it_is_sent_once_and_ends_as_the_bill_says(FaultKind fault)
    {
        var sent = 0;
        _world.Environment.Matterport.Faults.Next(request =>
            request.RootFields.Contains("unlockModelBundle") && sent++ == 0 ? fault : null
        );
        var order = Approved();
        _world.Pass(TimeSpan.FromMinutes(11));
        for (var hour = 0; hour < 30; hour++)
        {
            _world.Pass(TimeSpan.FromHours(1));
        }

        Assert.Equal(1, sent);
        var state = _world.State(order);
        Assert.True(
            _world.Bill.Count == 1 ? state == OrderState.Delivered : state is OrderState.Unknown or OrderState.Refused,
            $"{fault}: {state}, bill {_world.Bill.Count}"
        );
    }

    [UsualFact]
    public void An_execution_that_breaks_off_before_any_of_its_writes_never_buys_twice()
    {
        var crashes = 0;
        for (var at = 1; ; at++)
        {
            using var world = new OrderingWorld();
            var order = world.RequestBoth();
            world.Decide(world.Approver, order);
            var writes = 0;
            world.Environment.Platform.Hooks.BeforeRequest = call =>
            {
                if (call is { Asynchronous: true, InTransaction: false, Message: "Create" or "Update" } && ++writes == at)
                {
                    throw new SimulatedCrashException();
                }
            };
            for (var hour = 0; hour < 4; hour++)
            {
                world.Pass(TimeSpan.FromHours(1));
            }

            if (writes < at)
            {
                break;
            }

            crashes++;
            var bought = world.Environment.MatterportAccount.Bill.Select(charge => charge.BundleId).ToList();
            Assert.Equal(bought.Distinct(), bought);
            foreach (var line in world.Environment.Rows("mpt_orderline"))
            {
                var state = (OrderState)line.GetAttributeValue<OptionSetValue>("mpt_state").Value;
                Assert.True(
                    bought.Contains(line.GetAttributeValue<string>("mpt_bundleid"))
                        ? state is OrderState.Placed or OrderState.Delivered
                        : state is OrderState.Unknown,
                    $"write {at}: {state}, bought {string.Join(", ", bought)}"
                );
            }
        }

        Assert.InRange(crashes, 20, 80);
    }

    [Fact]
    public void An_execution_that_runs_once_more_does_nothing_twice()
    {
        var order = Approved();
        _world.Pass(TimeSpan.FromMinutes(11));
        foreach (var job in _world.Environment.Platform.Jobs.ToArray())
        {
            _world.Environment.Platform.Rerun(job.Id);
        }

        _world.Environment.Platform.RunJobs();
        Assert.Single(_world.Bill);
        Assert.Equal(OrderState.Placed, _world.State(order));
    }

    private Guid Approved()
    {
        var order = _world.Request();
        _world.Decide(_world.Approver, order);
        return order;
    }

    // As somebody does in Matterport's own pages.
}
