using MatterportForDataverse.Product.Tests.Security;
using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Ordering;

/// <summary>What becomes of orders when policies, limits, and roles change.</summary>
public sealed class PolicyChangeTests : IDisposable
{
    private readonly OrderingWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void The_same_number_in_another_currency_is_another_price()
    {
        var order = _world.Request();
        Renew(draft => Each("mpt_pricebookitem", draft, row => row["mpt_currencycode"] = "EUR"));
        _world.Decide(_world.Approver, order);
        _world.Environment.Clock.Advance(TimeSpan.FromDays(1));
        _world.Pass(TimeSpan.FromMinutes(11));
        Assert.Equal(OrderState.Voided, _world.State(order));
        Assert.Contains("order.price-changed", _world.Row(order).GetAttributeValue<string>("mpt_message"), StringComparison.Ordinal);
        Assert.Empty(_world.Bill);
    }

    [Fact]
    public void A_price_begins_on_the_day_of_the_account_and_not_of_Greenwich()
    {
        var first = _world.Environment.Clock.Now.Date.AddDays(3);
        _world
            .Environment.Platform.ServiceFor(_world.Environment.Ada)
            .Update(new Entity("mpt_account", _world.Environment.AccountId) { ["mpt_timezone"] = "Pacific/Kiritimati" });
        Renew(draft => Each("mpt_pricebookitem", draft, row => row["mpt_validfrom"] = first));

        // Noon in Greenwich of the day before is two in the morning there.
        _world.Environment.Clock.Advance(first.AddDays(-1).AddHours(9) - _world.Environment.Clock.Now);
        OrderingWorld.Refused("price.missing", () => _world.Request());
        _world.Environment.Clock.Advance(TimeSpan.FromHours(3));
        Assert.Equal(OrderState.Requested, _world.State(_world.Request(operation: "two")));
    }

    [Fact]
    public void Each_approver_needs_their_limit_still_when_it_is_placed()
    {
        var tess = _world.User("Tess", "Matterport Approver", "Matterport Operator");
        var role = _world.Environment.Rows("role").First(row => row.GetAttributeValue<string>("name") == "Matterport Operator");
        Renew(draft =>
        {
            new OrderingPolicy(_world.Environment, _world.Admin).Limit(draft, "mpt_securityroleid", role.Id.ToString());
            Each("mpt_policy", draft, row => row["mpt_secondapproverfrom"] = 1m);
        });
        _world.Environment.Clock.Advance(TimeSpan.FromDays(1));
        var order = _world.Request();
        _world.Decide(_world.Approver, order);
        _world.Decide(tess, order);
        Assert.Equal(OrderState.Approved, _world.State(order));
        var held = _world
            .Environment.Rows("systemuserroles")
            .Single(row =>
                row.GetAttributeValue<EntityReference>("systemuserid").Id == tess
                && row.GetAttributeValue<EntityReference>("roleid").Id == role.Id
            );
        _world.Environment.Platform.System.Delete(held.LogicalName, held.Id);
        _world.Pass(TimeSpan.FromMinutes(11));
        Assert.Equal(OrderState.Voided, _world.State(order));
        Assert.Empty(_world.Bill);
    }

    [Fact]
    public void A_policy_that_is_deactivated_is_not_in_force()
    {
        Unguarded(
            new Entity("mpt_policy", _world.Policy) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) }
        );
        OrderingWorld.Refused("order.no-policy", () => _world.Request());
    }

    [Fact]
    public void A_policy_of_one_account_is_none_of_another()
    {
        var ada = _world.Environment.Platform.ServiceFor(_world.Environment.Ada);
        var other = ada.Create(new Entity("mpt_account") { ["mpt_name"] = "Other", ["mpt_tokenid"] = "other" });
        var policy = new Entity("mpt_policy", _world.Policy);
        Unguarded(policy.With("mpt_accountid", new EntityReference("mpt_account", other)));
        OrderingWorld.Refused("order.no-policy", () => _world.Request());
        Unguarded(
            new Entity("mpt_model", _world.ModelRow) { ["mpt_accountid"] = new EntityReference("mpt_account", other) },
            new Entity("mpt_account", other) { ["mpt_ordermode"] = new OptionSetValue((int)OrderMode.Live) }
        );
        OrderingWorld.Refused("policy.tampered", () => _world.Request());
    }

    [Fact]
    public void Orders_of_several_people_for_one_model_add_up_to_a_second_approver()
    {
        using var world = new OrderingWorld(secondFrom: 60m);
        world.Decide(world.Approver, world.Request());
        var second = world.Request(world.User("Rob", "Matterport Requester"), "two", OrderingWorld.Plan);
        Assert.Equal(1, world.Decide(world.Approver, second)["ApprovalsMissing"]);
    }

    private void Renew(Action<Guid> change)
    {
        var policies = new OrderingPolicy(_world.Environment, _world.Admin);
        var draft = policies.Draft();
        policies.Limit(draft, "mpt_userid", new EntityReference("systemuser", _world.Approver));
        change(draft);
        _world.Environment.Call(_world.Other, "mpt_ConfirmPolicy", ("PolicyId", draft));
    }

    private void Each(string table, Guid policy, Action<Entity> change)
    {
        foreach (
            var row in _world
                .Environment.Rows(table)
                .Where(row =>
                    table == "mpt_policy" ? row.Id == policy : row.GetAttributeValue<EntityReference>("mpt_policyid").Id == policy
                )
        )
        {
            var changed = new Entity(table, row.Id);
            change(changed);
            _world.Environment.Platform.ServiceFor(_world.Admin).Update(changed);
        }
    }

    private void Unguarded(params Entity[] rows) =>
        new GuardSwitch(_world.Environment.Platform).WithoutGuards(() =>
        {
            foreach (var row in rows)
            {
                _world.Environment.Platform.ServiceFor(_world.Environment.Ada).Update(row);
            }

            return true;
        });
}
