using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Product.Tests.Ordering;

/// <summary>Two who press at the same moment.</summary>
public sealed class OrderAtOnceTests
{
    [Fact]
    public void Two_approvals_of_one_person_never_look_at_the_same_limit()
    {
        using var world = new OrderingWorld();
        var (first, second) = (world.Request(), world.Request(operation: "two", bundle: OrderingWorld.Plan));
        Exception? refusal = null;
        world.Environment.Platform.Hooks.BeforeRequest = call =>
        {
            if (call is { Message: "Create", Table: "mpt_approval" })
            {
                world.Environment.Platform.Hooks.BeforeRequest = null;
                refusal = Record.Exception(() => world.Decide(world.Approver, second));
            }
        };
        world.Decide(world.Approver, first);
        Assert.NotNull(refusal);
        Assert.Equal((OrderState.Approved, OrderState.Requested), (world.State(first), world.State(second)));
        world.Decide(world.Approver, second);
        Assert.Equal(OrderState.Approved, world.State(second));
    }
}
