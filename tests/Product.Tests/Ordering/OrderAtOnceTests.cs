using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

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

    [Fact]
    public void Two_requests_at_once_never_take_the_same_number()
    {
        using var world = new OrderingWorld();
        Guid? other = null;
        world.Environment.Platform.Hooks.BeforeRequest = call =>
        {
            if (call is { Message: "Update", Table: "mpt_account" })
            {
                world.Environment.Platform.Hooks.BeforeRequest = null;
                other = world.Request(operation: "two", bundle: OrderingWorld.Plan);
            }
        };
        Assert.NotNull(Record.Exception(() => world.Request()));
        var mine = world.Request();
        Assert.NotNull(other);
        Assert.NotEqual(world.Row(other.Value).GetAttributeValue<int>("mpt_number"), world.Row(mine).GetAttributeValue<int>("mpt_number"));
    }

    [Fact]
    public void A_draft_that_is_edited_while_it_is_confirmed_is_not_confirmed()
    {
        using var world = new OrderingWorld();
        var draft = new OrderingPolicy(world.Environment, world.Admin).Draft();
        new OrderingPolicy(world.Environment, world.Admin).Limit(draft, "mpt_userid", new EntityReference("systemuser", world.Approver));
        world.Environment.Platform.Hooks.BeforeRequest = call =>
        {
            if (call is { Message: "Update", Table: "mpt_policy" })
            {
                world.Environment.Platform.Hooks.BeforeRequest = null;
                world
                    .Environment.Platform.ServiceFor(world.Admin)
                    .Update(new Entity("mpt_policy", draft) { ["mpt_secondapproverfrom"] = 100_000m });
            }
        };
        Assert.NotNull(Record.Exception(() => world.Environment.Call(world.Other, "mpt_ConfirmPolicy", ("PolicyId", draft))));
        var row = Assert.Single(world.Environment.Rows("mpt_policy"), policy => policy.Id == draft);
        Assert.Equal((int)PolicyState.Draft, row.GetAttributeValue<OptionSetValue>("mpt_state").Value);
    }
}
