using MatterportForDataverse.EmbeddedDataverse.Jobs;
using MatterportForDataverse.EmbeddedDataverse.Plugins;
using MatterportForDataverse.Product.Tests.Security;
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
    public void The_slower_of_two_that_place_an_order_voids_nothing()
    {
        using var world = new OrderingWorld();
        var order = world.Request();
        world.Decide(world.Approver, order);
        world.Environment.Clock.Advance(TimeSpan.FromMinutes(11));
        world.Environment.Call(world.Environment.Ada, "mpt_RunDueWork");
        var (platform, moves) = (world.Environment.Platform, 0);
        new GuardSwitch(platform).WithoutGuards(() =>
        {
            platform.System.Update(new Entity("mpt_order", order) { ["mpt_releasedon"] = world.Environment.Clock.Now });
            return true;
        });
        var jobs = platform.Jobs.Where(job => job.RowId == order && job.State == JobState.Queued).Select(job => job.Id).ToArray();
        platform.Hooks.BeforeRequest = call =>
        {
            if (call is not { Asynchronous: true, Message: "Create", Table: "mpt_orderevent" })
            {
                return;
            }

            moves++;
            if (moves == 1)
            {
                // The faster one claims it before the slower one does, and is at it still when the slower one sees that.
                platform.RunJob(jobs[1]);
            }
            else if (moves == 3)
            {
                throw new SimulatedCrashException();
            }
        };
        platform.RunJob(jobs[0]);
        platform.Hooks.BeforeRequest = null;
        Assert.True(moves >= 3);
        Assert.Equal(OrderState.Claimed, world.State(order));
        world.Pass(TimeSpan.FromMinutes(11));
        Assert.Single(world.Bill);
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
