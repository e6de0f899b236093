using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Ordering;

/// <summary>Somebody says that what the history tells of them was not them.</summary>
public sealed class DisputeTests : IDisposable
{
    private readonly OrderingWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void A_dispute_turns_ordering_off_at_once_and_asks_people()
    {
        var order = _world.Request();
        _world.Decide(_world.Approver, order);
        Assert.True((bool)Dispute(_world.Approver, order)["OrderingOff"]);

        Assert.Equal((int)OrderMode.Off, Mode());
        var issue = Assert.Single(_world.Environment.Rows("mpt_syncissue"), row => Kind(row) == IssueKind.DisputedOrder);
        Assert.Contains("order.disputed", issue.GetAttributeValue<string>("mpt_message"), StringComparison.Ordinal);
        Assert.Equal(OrderCommand.Dispute, _world.History(order)[^1]);

        _world.Pass(TimeSpan.FromMinutes(11));
        Assert.Empty(_world.Bill);
        Assert.Equal(OrderState.Voided, _world.State(order));
    }

    [Fact]
    public void What_was_bought_is_not_undone_and_still_delivered()
    {
        var order = _world.Request();
        _world.Decide(_world.Approver, order);
        _world.Pass(TimeSpan.FromMinutes(11));
        Dispute(_world.Requester, order);
        for (var hour = 0; hour < 24; hour++)
        {
            _world.Pass(TimeSpan.FromHours(1));
        }

        Assert.Equal([49m], _world.Bill);
        Assert.Equal(OrderState.Delivered, _world.State(order));
        Assert.False((bool)Dispute(_world.Approver, order)["OrderingOff"]);
    }

    [Fact]
    public void Who_did_nothing_with_the_order_cannot_dispute_it()
    {
        var order = _world.Request();
        _world.Decide(_world.Approver, order);
        OrderingWorld.Refused("order.not-in-your-name", () => Dispute(_world.Second, order));
        OrderingWorld.Refused("order.not-in-your-name", () => Dispute(_world.Admin, order));
        Assert.Equal((int)OrderMode.Live, Mode());
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void A_dispute_needs_a_reason(string reason)
    {
        var order = _world.Request();
        OrderingWorld.Refused("parameter.text", () => Dispute(_world.Requester, order, reason));
        Assert.Equal((int)OrderMode.Live, Mode());
    }

    private static IssueKind Kind(Entity issue) => (IssueKind)issue.GetAttributeValue<OptionSetValue>("mpt_kind").Value;

    private OrganizationResponse Dispute(Guid user, Guid order, string reason = "I was on leave.") =>
        _world.Environment.Call(user, "mpt_DisputeOrder", ("OrderId", order), ("Reason", reason));

    private int Mode() => Assert.Single(_world.Environment.Rows("mpt_account")).GetAttributeValue<OptionSetValue>("mpt_ordermode").Value;
}
