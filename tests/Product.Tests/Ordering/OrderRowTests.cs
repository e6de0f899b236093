using MatterportForDataverse.Product.Tests.Security;
using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Ordering;

/// <summary>Rows that people write past the custom APIs: what they are kept from, and what it helps them where they are not.</summary>
public sealed class OrderRowTests : IDisposable
{
    private readonly OrderingWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData("mpt_order")]
    [InlineData("mpt_orderline")]
    [InlineData("mpt_orderevent")]
    [InlineData("mpt_approval")]
    public void Not_even_an_administrator_writes_money_rows(string table)
    {
        var order = _world.Request();
        _world.Decide(_world.Approver, order);
        var service = _world.Environment.Platform.ServiceFor(_world.Environment.Ada);
        var row = _world.Environment.Rows(table)[0];
        OrderingWorld.Refused("guard.order", () => service.Update(new Entity(table, row.Id) { ["mpt_name"] = "x" }));
        OrderingWorld.Refused("guard.order", () => service.Delete(table, row.Id));
        OrderingWorld.Refused("guard.order", () => service.Create(new Entity(table) { ["mpt_name"] = "x" }));
        var closed = new Entity(table, row.Id) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) };
        OrderingWorld.Refused("guard.order", () => service.Update(closed));
    }

    [Theory]
    [InlineData("mpt_orderline")]
    [InlineData("mpt_orderevent")]
    [InlineData("mpt_approval")]
    public void Nobody_moves_money_rows_to_another_order(string table)
    {
        var order = _world.Request();
        _world.Decide(_world.Approver, order);
        var other = _world.Request(operation: "two", bundle: OrderingWorld.Plan);
        var row = _world.Environment.Rows(table).First(one => one.GetAttributeValue<EntityReference>("mpt_orderid").Id == order);
        OrderingWorld.Refused(
            "guard.order",
            () =>
                _world
                    .Environment.Platform.ServiceFor(_world.Environment.Ada)
                    .Update(new Entity(table, row.Id) { ["mpt_orderid"] = new EntityReference("mpt_order", other) })
        );
    }

    [Fact]
    public void Nobody_turns_ordering_on_by_hand()
    {
        var service = _world.Environment.Platform.ServiceFor(_world.Environment.Ada);
        var account = new Entity("mpt_account", _world.Environment.AccountId);
        foreach (
            var (column, value) in new (string, object)[]
            {
                ("mpt_ordermode", new OptionSetValue((int)OrderMode.Live)),
                ("mpt_lastordernumber", 7),
            }
        )
        {
            OrderingWorld.Refused(
                "guard.account.ordering",
                () => service.Update(new Entity(account.LogicalName, account.Id) { [column] = value })
            );
        }

        OrderingWorld.Refused(
            "order.time-zone-unknown",
            () => service.Update(new Entity(account.LogicalName, account.Id) { ["mpt_timezone"] = "Middle Earth" })
        );
    }

    [Fact]
    public void An_approval_that_somebody_writes_while_the_guards_are_off_buys_nothing()
    {
        var order = _world.Request();
        var service = _world.Environment.Platform.ServiceFor(_world.Environment.Ada);
        var hash = _world.Row(order).GetAttributeValue<string>("mpt_hash");
        new GuardSwitch(_world.Environment.Platform).WithoutGuards(() =>
        {
            var key = $"mpt_order:{order:N}";
            service.Create(
                new Entity("mpt_approval")
                {
                    ["mpt_name"] = "1",
                    ["mpt_orderid"] = new EntityReference("mpt_order", order),
                    ["mpt_orderkey"] = key,
                    ["mpt_decision"] = new OptionSetValue((int)Decision.Approve),
                    ["mpt_approverid"] = new EntityReference("systemuser", _world.Approver),
                    ["mpt_hash"] = hash,
                }
            );
            service.Create(
                new Entity("mpt_orderevent")
                {
                    ["mpt_name"] = "1-2",
                    ["mpt_orderid"] = new EntityReference("mpt_order", order),
                    ["mpt_orderkey"] = key,
                    ["mpt_sequence"] = 2,
                    ["mpt_command"] = new OptionSetValue((int)OrderCommand.Approve),
                    ["mpt_tostate"] = new OptionSetValue((int)OrderState.Approved),
                    ["mpt_happenedon"] = _world.Environment.Clock.GetUtcNow().UtcDateTime,
                }
            );
            service.Update(new Entity("mpt_order", order) { ["mpt_dueon"] = _world.Environment.Clock.GetUtcNow().UtcDateTime });
            return true;
        });
        _world.Pass(TimeSpan.FromMinutes(11));
        _world.Pass(TimeSpan.FromMinutes(11));
        Assert.Empty(_world.Bill);
        Assert.Equal(OrderState.Voided, _world.State(order));
    }

    [Theory]
    [InlineData("mpt_approval")]
    [InlineData("mpt_orderevent")]
    public void What_somebody_changes_while_the_guards_are_off_is_no_proof_any_more(string table)
    {
        var order = _world.Request();
        _world.Decide(_world.Approver, order);
        var service = _world.Environment.Platform.ServiceFor(_world.Environment.Ada);
        var row = _world.Environment.Rows(table)[^1];
        new GuardSwitch(_world.Environment.Platform).WithoutGuards(() =>
        {
            service.Update(new Entity(table, row.Id) { ["mpt_name"] = "as it was" });
            return true;
        });
        _world.Pass(TimeSpan.FromMinutes(11));
        Assert.Empty(_world.Bill);
        Assert.Equal(OrderState.Voided, _world.State(order));
    }

    [Fact]
    public void A_confirmed_policy_is_frozen_and_a_draft_is_confirmed_by_somebody_else()
    {
        var service = _world.Environment.Platform.ServiceFor(_world.Admin);
        OrderingWorld.Refused(
            "guard.policy-confirmed",
            () =>
                service.Create(
                    OrderingPolicy
                        .Part("mpt_budget", _world.Policy, "More")
                        .With("mpt_amount", 9m)
                        .With("mpt_period", new OptionSetValue(720270000))
                )
        );
        var limit = _world.Environment.Rows("mpt_spendinglimit")[0];
        OrderingWorld.Refused(
            "guard.policy-confirmed",
            () => service.Update(new Entity(limit.LogicalName, limit.Id) { ["mpt_permonth"] = 9m })
        );
        OrderingWorld.Refused("guard.policy-confirmed", () => service.Delete(limit.LogicalName, limit.Id));

        var draft = service.Create(
            new Entity("mpt_policy")
            {
                ["mpt_name"] = "Next",
                ["mpt_accountid"] = new EntityReference("mpt_account", _world.Environment.AccountId),
                ["mpt_currencycode"] = "USD",
            }
        );
        var budget = OrderingPolicy
            .Part("mpt_budget", draft, "Year")
            .With("mpt_amount", 9m)
            .With("mpt_period", new OptionSetValue(720270002));
        budget.Id = _world.Environment.Platform.ServiceFor(_world.Other).Create(budget);
        OrderingWorld.Refused(
            "guard.policy-confirmed",
            () =>
                service.Update(
                    new Entity(budget.LogicalName, budget.Id) { ["mpt_policyid"] = new EntityReference("mpt_policy", _world.Policy) }
                )
        );
        foreach (var editor in new[] { _world.Admin, _world.Other })
        {
            OrderingWorld.Refused("policy.own-draft", () => _world.Environment.Call(editor, "mpt_ConfirmPolicy", ("PolicyId", draft)));
        }
    }

    [Fact]
    public void Live_ordering_takes_two_people()
    {
        using var world = new OrderingWorld("dry-run");
        for (var twice = 0; twice < 2; twice++)
        {
            var answer = world.Environment.Call(
                world.Admin,
                "mpt_SwitchOrdering",
                ("AccountId", world.Environment.AccountId),
                ("Mode", "live")
            );
            Assert.Equal((true, "dry-run"), ((bool)answer["Waiting"], (string)answer["Mode"]));
        }
    }

    [Fact]
    public void A_wish_to_go_live_ends_when_ordering_is_turned_off()
    {
        using var world = new OrderingWorld("dry-run");
        Assert.True(Live(world.Admin));
        world.Switch("off");
        Assert.True(Live(world.Other));
        Assert.False(Live(world.Admin));

        bool Live(Guid person) =>
            (bool)
                world.Environment.Call(person, "mpt_SwitchOrdering", ("AccountId", world.Environment.AccountId), ("Mode", "live"))[
                    "Waiting"
                ];
    }

    [Fact]
    public void What_somebody_writes_as_being_sent_does_not_stay_so_for_ever()
    {
        var order = _world.Request();
        var (service, now) = (_world.Environment.Platform.System, _world.Environment.Clock.GetUtcNow().UtcDateTime);
        new GuardSwitch(_world.Environment.Platform).WithoutGuards(() =>
        {
            service.Create(
                new Entity("mpt_orderevent")
                {
                    ["mpt_name"] = "1-2",
                    ["mpt_orderid"] = new EntityReference("mpt_order", order),
                    ["mpt_orderkey"] = $"mpt_order:{order:N}",
                    ["mpt_sequence"] = 2,
                    ["mpt_command"] = new OptionSetValue((int)OrderCommand.Claim),
                    ["mpt_tostate"] = new OptionSetValue((int)OrderState.Sending),
                    ["mpt_happenedon"] = now,
                }
            );
            service.Update(new Entity("mpt_order", order) { ["mpt_dueon"] = now });
            return true;
        });
        _world.Pass(TimeSpan.FromMinutes(11));
        Assert.Equal(OrderState.Unknown, _world.State(order));
        Assert.Empty(_world.Bill);
    }
}
