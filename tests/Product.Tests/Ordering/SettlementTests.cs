using System.Text;
using MatterportForDataverse.EmbeddedMatterport.Faults;
using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Ordering;

/// <summary>What people say of a line that nobody could find out about.</summary>
public sealed class SettlementTests : IDisposable
{
    private readonly OrderingWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData("charged", OrderState.Placed, OrderCommand.SettleAsCharged)]
    [InlineData("not-charged", OrderState.Refused, OrderCommand.SettleAsNotCharged)]
    [InlineData("foreign", OrderState.Refused, OrderCommand.SettleAsForeign)]
    public void Two_people_who_say_the_same_settle_an_unknown_line(string outcome, OrderState state, OrderCommand command)
    {
        var order = Unknown();
        var first = Settle(_world.Approver, order, outcome);
        Assert.True((bool)first["Waiting"]);
        Assert.Equal(OrderState.Unknown, _world.State(order));
        Assert.True((bool)Settle(_world.Approver, order, outcome)["Waiting"]);

        var second = Settle(_world.Admin, order, outcome);
        Assert.False((bool)second["Waiting"]);
        Assert.Equal(state, _world.State(order));
        Assert.Equal(command, _world.History(order)[^1]);
        Assert.Equal(state == OrderState.Placed ? OrderProof.People : null, Proof(order));
    }

    [Fact]
    public void Who_says_something_else_begins_anew()
    {
        var order = Unknown();
        Settle(_world.Approver, order, "charged");
        Assert.True((bool)Settle(_world.Second, order, "charged", "INV-2")["Waiting"]);
        Assert.True((bool)Settle(_world.Approver, order, "not-charged")["Waiting"]);
        Assert.False((bool)Settle(_world.Second, order, "not-charged")["Waiting"]);
        Assert.Equal(OrderState.Refused, _world.State(order));
    }

    [Fact]
    public void A_proposal_does_not_wait_for_ever()
    {
        var order = Unknown();
        Settle(_world.Approver, order, "not-charged");
        _world.Pass(TimeSpan.FromDays(8));
        Assert.True((bool)Settle(_world.Second, order, "not-charged")["Waiting"]);
    }

    [Fact]
    public void What_is_on_order_is_found_although_it_is_locked_still()
    {
        _world.Environment.Wire = inner => new StillLocked(inner);
        var order = _world.Request(bundle: OrderingWorld.Plan);
        _world.Decide(_world.Approver, order);
        _world.Environment.Matterport.Faults.Next(request =>
            request.RootFields.Contains("unlockModelBundle") ? FaultKind.DropAfterCommit : null
        );
        _world.Pass(TimeSpan.FromMinutes(11));
        _world.Pass(TimeSpan.FromMinutes(11));
        Assert.Contains(OrderCommand.Find, _world.History(order));
    }

    [Fact]
    public void Nobody_settles_while_Matterport_is_still_asked()
    {
        var order = Sent();
        _world.Pass(TimeSpan.FromHours(20));
        OrderingWorld.Refused("order.looked-for", () => Settle(_world.Approver, order, "not-charged"));
    }

    [Fact]
    public void What_cannot_be_read_at_all_is_settled_after_a_week()
    {
        var order = Sent();
        _world.Environment.Matterport.Faults.Next(_ => FaultKind.ServerError);
        _world.Pass(TimeSpan.FromDays(6));
        OrderingWorld.Refused("order.looked-for", () => Settle(_world.Approver, order, "not-charged"));
        _world.Pass(TimeSpan.FromDays(1));
        Assert.True((bool)Settle(_world.Approver, order, "not-charged")["Waiting"]);
    }

    [Fact]
    public void An_answer_without_the_add_ons_is_no_look_at_them()
    {
        var order = Sent();
        var faults = _world.Environment.Matterport.Faults;
        faults.FailsField = field => field.Field == "bundles";
        for (var hour = 0; hour < 30; hour++)
        {
            faults.Next(request => request.RootFields.Contains("model") ? FaultKind.PartialData : null);
            _world.Pass(TimeSpan.FromHours(1));
        }

        OrderingWorld.Refused("order.looked-for", () => Settle(_world.Approver, order, "not-charged"));
    }

    [Fact]
    public void The_day_of_looking_begins_when_it_was_sent()
    {
        var order = _world.Request();
        _world.Decide(_world.Approver, order);
        _world.Environment.Matterport.Faults.Next(request =>
            request.RootFields.Contains("unlockModelBundle") ? FaultKind.ServerError : null
        );
        _world.Environment.Clock.Advance(TimeSpan.FromHours(20));
        _world.Pass(TimeSpan.FromMinutes(1));
        for (var hour = 0; hour < 12; hour++)
        {
            _world.Pass(TimeSpan.FromHours(1));
        }

        OrderingWorld.Refused("order.looked-for", () => Settle(_world.Approver, order, "not-charged"));
    }

    [Fact]
    public void Who_requested_the_order_does_not_settle_it()
    {
        var requester = _world.User("Rob", "Matterport Requester", "Matterport Approver");
        var order = Unknown(requester);
        OrderingWorld.Refused("order.own-settlement", () => Settle(requester, order, "not-charged"));
    }

    [Fact]
    public void What_was_charged_needs_an_invoice()
    {
        var order = Unknown();
        OrderingWorld.Refused(
            "parameter.missing",
            () => _world.Environment.Call(_world.Approver, "mpt_SettleOrder", ("OrderId", order), ("LineNumber", 1), ("Outcome", "charged"))
        );
        OrderingWorld.Refused("parameter.order-outcome", () => Settle(_world.Approver, order, "perhaps"));
        OrderingWorld.Refused("order.no-line", () => Settle(_world.Approver, order, "foreign", line: 2));
    }

    [Fact]
    public void What_is_settled_or_found_is_not_settled_again()
    {
        var order = Unknown();
        Settle(_world.Approver, order, "not-charged");
        Settle(_world.Second, order, "not-charged");
        OrderingWorld.Refused("order.not-now", () => Settle(_world.Approver, order, "charged"));
    }

    private Guid Sent(Guid? requester = null)
    {
        var order = _world.Request(requester);
        _world.Decide(_world.Approver, order);
        _world.Environment.Matterport.Faults.Next(request =>
            request.RootFields.Contains("unlockModelBundle") ? FaultKind.ServerError : null
        );
        _world.Pass(TimeSpan.FromMinutes(11));
        Assert.Equal(OrderState.Unknown, _world.State(order));
        return order;
    }

    private Guid Unknown(Guid? requester = null)
    {
        var order = Sent(requester);
        for (var hour = 0; hour < 26; hour++)
        {
            _world.Pass(TimeSpan.FromHours(1));
        }

        Assert.Equal(OrderState.Unknown, _world.State(order));
        return order;
    }

    private OrganizationResponse Settle(Guid user, Guid order, string outcome, string invoice = "INV-1", int line = 1) =>
        _world.Environment.Call(
            user,
            "mpt_SettleOrder",
            ("OrderId", order),
            ("LineNumber", line),
            ("Outcome", outcome),
            ("InvoiceReference", invoice)
        );

    private OrderProof? Proof(Guid order) =>
        _world
            .Environment.Rows("mpt_orderline")
            .Single(row => row.GetAttributeValue<EntityReference>("mpt_orderid").Id == order)
            .GetAttributeValue<OptionSetValue>("mpt_proof")
            is { } proof
            ? (OrderProof)proof.Value
            : null;

    /// <summary>A Matterport that calls an add-on locked until it is delivered.</summary>
    private sealed class StillLocked(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.AcceptEncoding.Clear();
            var answer = await base.SendAsync(request, cancellationToken);
            var text = await answer.Content.ReadAsStringAsync(cancellationToken);
            return new HttpResponseMessage(answer.StatusCode)
            {
                Content = new StringContent(
                    text.Replace("\"unlocked\"", "\"locked\"", StringComparison.Ordinal),
                    Encoding.UTF8,
                    "application/json"
                ),
            };
        }
    }
}
