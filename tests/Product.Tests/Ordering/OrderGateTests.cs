using MatterportForDataverse.Product.Tests.Security;
using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Ordering;

/// <summary>What nobody can walk around: who requests, who decides, and what they are held to.</summary>
public sealed class OrderGateTests : IDisposable
{
    private readonly OrderingWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void The_requester_does_not_approve_even_as_an_administrator_with_a_limit()
    {
        var both = _world.User("Bo", "System Administrator");
        var order = _world.Request(both);
        OrderingWorld.Refused("order.own-request", () => _world.Decide(both, order));
        Assert.Equal(OrderState.Requested, _world.State(order));
    }

    [Fact]
    public void Who_requests_on_behalf_of_another_does_not_approve_it_either()
    {
        var both = _world.User("Bo", "System Administrator");
        var request = new OrganizationRequest("mpt_RequestOrder")
        {
            ["ModelRowId"] = _world.ModelRow,
            ["Lines"] = $$"""[{"bundleId":"{{OrderingWorld.Pack}}"}]""",
            ["OperationId"] = "one",
        };
        var order = (Guid)_world.Environment.Platform.ServiceFor(both, _world.Requester).Execute(request)["OrderId"];
        OrderingWorld.Refused("order.own-request", () => _world.Decide(both, order));
    }

    [Fact]
    public void Nobody_decides_by_impersonation()
    {
        var order = _world.Request();
        var request = new OrganizationRequest("mpt_DecideOrder")
        {
            ["OrderId"] = order,
            ["Decision"] = "approve",
            ["Hash"] = _world.Row(order).GetAttributeValue<string>("mpt_hash"),
        };
        var service = _world.Environment.Platform.ServiceFor(_world.Environment.Ada, _world.Approver);
        OrderingWorld.Refused("caller.impersonated", () => service.Execute(request));
    }

    [Fact]
    public void Who_has_no_limit_does_not_approve()
    {
        var order = _world.Request();
        OrderingWorld.Refused("order.no-limit", () => _world.Decide(_world.User("Nora", "Matterport Approver"), order));
    }

    [Fact]
    public void An_approval_of_something_else_is_refused()
    {
        var order = _world.Request();
        OrderingWorld.Refused(
            "order.hash-differs",
            () =>
                _world.Environment.Call(
                    _world.Approver,
                    "mpt_DecideOrder",
                    ("OrderId", order),
                    ("Decision", "approve"),
                    ("Hash", new string('0', 64))
                )
        );
    }

    [Fact]
    public void Pressing_twice_makes_one_order()
    {
        var order = _world.Request();
        Assert.Equal(order, _world.Request());
        OrderingWorld.Refused("order.already-open", () => _world.Request(operation: "two"));
        OrderingWorld.Refused("order.operation-reused", () => _world.Request(bundle: OrderingWorld.Plan));
        Assert.Single(_world.Environment.Rows("mpt_order"));
    }

    [Fact]
    public void A_price_that_changed_since_it_was_shown_is_told()
    {
        OrderingWorld.Refused("order.price-changed", () => _world.Request(more: [("ExpectedAmount", 48.99m)]));
        _world.Request(more: [("ExpectedAmount", 49m)]);
    }

    [Fact]
    public void What_has_no_price_cannot_be_requested() => OrderingWorld.Refused("price.missing", () => _world.Request(bundle: "mp:e57"));

    [Fact]
    public void A_private_model_is_refused_and_stays_private()
    {
        _world.Show("private");
        OrderingWorld.Refused("order.model-private", () => _world.Request());
        _world.Show("password");
        OrderingWorld.Refused("order.model-password", () => _world.Request());
    }

    [Fact]
    public void Small_orders_of_one_person_add_up_to_a_second_approver()
    {
        using var world = new OrderingWorld(secondFrom: 60m);
        var first = world.Request();
        Assert.Equal((int)OrderState.Approved, world.Decide(world.Approver, first)["State"]);
        var second = world.Request(operation: "two", bundle: OrderingWorld.Plan);
        var answer = world.Decide(world.Approver, second);
        Assert.Equal((int)OrderState.Requested, answer["State"]);
        Assert.Equal(1, answer["ApprovalsMissing"]);
        OrderingWorld.Refused("order.already-decided-by-you", () => world.Decide(world.Approver, second));
        Assert.Equal((int)OrderState.Approved, world.Decide(world.Second, second)["State"]);
    }

    [Fact]
    public void Two_requests_never_fit_into_a_budget_for_one()
    {
        using var world = new OrderingWorld(budget: 60m);
        world.Request();
        OrderingWorld.Refused("order.over-budget", () => world.Request(operation: "two", bundle: OrderingWorld.Plan));
    }

    [Fact]
    public void Nobody_requests_more_in_a_day_than_the_policy_allows()
    {
        using var world = new OrderingWorld(terms: new Entity("mpt_policy") { ["mpt_requestsperday"] = 1 });
        world.Request();
        OrderingWorld.Refused("order.too-many", () => world.Request(operation: "two", bundle: OrderingWorld.Plan));
        world.Environment.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(OrderState.Requested, world.State(world.Request(operation: "three", bundle: OrderingWorld.Plan)));
    }

    [Fact]
    public void Within_the_undo_window_requester_and_approver_can_stop_it_and_nothing_is_bought()
    {
        foreach (var user in new[] { _world.Requester, _world.Approver })
        {
            var order = _world.Request(operation: user.ToString());
            _world.Decide(_world.Approver, order);
            _world.Pass(TimeSpan.FromMinutes(9));
            Assert.Equal((int)OrderState.Withdrawn, _world.Environment.Call(user, "mpt_WithdrawOrder", ("OrderId", order))["State"]);
            _world.Pass(TimeSpan.FromMinutes(9));
            Assert.Equal(OrderState.Withdrawn, _world.State(order));
        }

        Assert.Empty(_world.Bill);
    }

    [Fact]
    public void A_rejection_takes_a_reason_and_ends_the_order()
    {
        var order = _world.Request();
        OrderingWorld.Refused("parameter.missing", () => _world.Decide(_world.Approver, order, "reject"));
        Assert.Equal((int)OrderState.Rejected, _world.Decide(_world.Approver, order, "reject", ("Reason", "Too dear"))["State"]);
        OrderingWorld.Refused("order.not-now", () => _world.Decide(_world.Second, order));
        _world.Request(operation: "two");
    }

    [Fact]
    public void A_delegate_decides_within_the_limits_of_both_and_never_for_the_requester()
    {
        var delegated = _world.User("Dee", "Matterport Approver");
        var order = _world.Request();
        OrderingWorld.Refused(
            "order.delegation-not-valid",
            () => _world.Decide(_world.Second, order, "approve", ("OnBehalfOf", _world.Approver))
        );
        var now = _world.Environment.Clock.GetUtcNow().UtcDateTime;
        _world.Environment.Call(
            _world.Approver,
            "mpt_Delegate",
            ("DelegateId", _world.Second),
            ("StartsOn", now),
            ("EndsOn", now.AddDays(7))
        );
        OrderingWorld.Refused(
            "order.delegation-not-valid",
            () => _world.Decide(delegated, order, "approve", ("OnBehalfOf", _world.Approver))
        );
        Assert.Equal((int)OrderState.Approved, _world.Decide(_world.Second, order, "approve", ("OnBehalfOf", _world.Approver))["State"]);
    }

    [Fact]
    public void What_a_delegate_approves_uses_up_the_month_of_the_absent_person_too()
    {
        using var world = new OrderingWorld(month: 60m);
        var (first, second) = (world.Request(), world.Request(operation: "two", bundle: OrderingWorld.Plan));
        Delegate(world, world.Approver, world.Second);
        world.Decide(world.Second, first, "approve", ("OnBehalfOf", world.Approver));
        OrderingWorld.Refused("order.over-month", () => world.Decide(world.Approver, second));
    }

    [Fact]
    public void A_month_of_an_approver_is_the_one_in_which_they_decide()
    {
        using var world = new OrderingWorld(month: 60m);
        var (first, second) = (world.Request(), world.Request(operation: "two", bundle: OrderingWorld.Plan));
        world.Decide(world.Approver, first);
        OrderingWorld.Refused("order.over-month", () => world.Decide(world.Approver, second));
        var now = world.Environment.Clock.Now;
        world.Environment.Clock.Advance(new DateTime(now.Year, now.Month, 1, 1, 0, 0, DateTimeKind.Utc).AddMonths(1) - now);
        world.Decide(world.Approver, second);
        Assert.Equal(OrderState.Approved, world.State(second));
    }

    [Fact]
    public void Who_stood_in_does_not_any_more_once_that_is_over()
    {
        var order = _world.Request();
        var delegation = Delegate(_world, _world.Approver, _world.Second);
        new GuardSwitch(_world.Environment.Platform).WithoutGuards(() =>
        {
            var over = new Entity("mpt_delegation", delegation)
            {
                ["statecode"] = new OptionSetValue(1),
                ["statuscode"] = new OptionSetValue(2),
            };
            _world.Environment.Platform.ServiceFor(_world.Environment.Ada).Update(over);
            return true;
        });
        OrderingWorld.Refused(
            "order.delegation-not-valid",
            () => _world.Decide(_world.Second, order, "approve", ("OnBehalfOf", _world.Approver))
        );
    }

    [Fact]
    public void Nobody_stands_in_for_longer_than_ninety_two_days_to_the_second()
    {
        Delegate(_world, _world.Approver, _world.Second, TimeSpan.FromDays(92));
        OrderingWorld.Refused(
            "order.delegation-time",
            () => Delegate(_world, _world.Approver, _world.Second, TimeSpan.FromDays(92) + TimeSpan.FromSeconds(1))
        );
    }

    private static Guid Delegate(OrderingWorld world, Guid absent, Guid stand, TimeSpan? time = null) =>
        (Guid)
            world.Environment.Call(
                absent,
                "mpt_Delegate",
                ("DelegateId", stand),
                ("StartsOn", world.Environment.Clock.Now),
                ("EndsOn", world.Environment.Clock.Now + (time ?? TimeSpan.FromDays(7)))
            )["DelegationId"];
}
