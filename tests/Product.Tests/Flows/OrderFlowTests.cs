using MatterportForDataverse.Product.Tests.Events;
using MatterportForDataverse.Product.Tests.Ordering;
using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Flows;

public sealed class OrderFlowTests : IAsyncLifetime, IDisposable
{
    private readonly OrderingWorld _world = new();
    private FlowCalls _flows = null!;

    public async Task InitializeAsync()
    {
        _flows = await FlowCalls.OpenAsync(_world.Environment.Platform, () => _world.Environment.Clock.GetUtcNow().UtcDateTime);
        foreach (var (user, name) in new[] { (_world.Approver, "abby"), (_world.Second, "saul"), (_world.Requester, "rick") })
        {
            _world.Environment.Platform.System.Update(
                new Entity("systemuser", user)
                {
                    ["internalemailaddress"] = $"{name}@contoso.com",
                    ["accessmode"] = 0,
                    ["isdisabled"] = false,
                }
            );
        }
    }

    public async Task DisposeAsync() => await _flows.DisposeAsync();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Approvers_are_told_of_an_order_that_waits_with_the_way_to_it()
    {
        var waiting = new EventListener(_world.Environment.Platform, "mpt_OnApprovalWaiting");
        var order = _world.Request();
        _world.Environment.Platform.RunJobs();

        await _flows.RunAsync("Approvalwaiting", Assert.Single(waiting.Heard));

        Assert.Equal(["abby@contoso.com", "saul@contoso.com"], _flows.Sent.Select(one => one.To).Order());
        Assert.All(_flows.Sent, one => Assert.Contains($"etn=mpt_order&id={order}\"", one.Text, StringComparison.Ordinal));
        Assert.All(_flows.Sent, one => Assert.Contains("https://", one.Text, StringComparison.Ordinal));
        Assert.All(_flows.Sent, one => Assert.Contains("An order waits for approval", one.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_who_has_not_approved_yet_is_reminded()
    {
        using var world = new OrderingWorld(secondFrom: 1m);
        await using var flows = await FlowCalls.OpenAsync(
            world.Environment.Platform,
            () => world.Environment.Clock.GetUtcNow().UtcDateTime
        );
        foreach (var (user, name) in new[] { (world.Approver, "abby"), (world.Second, "saul") })
        {
            world.Environment.Platform.System.Update(
                new Entity("systemuser", user)
                {
                    ["internalemailaddress"] = $"{name}@contoso.com",
                    ["accessmode"] = 0,
                    ["isdisabled"] = false,
                }
            );
        }

        var waiting = new EventListener(world.Environment.Platform, "mpt_OnApprovalWaiting");
        world.Decide(world.Approver, world.Request());
        world.Pass(TimeSpan.FromDays(1));

        await flows.RunAsync("Approvalwaiting", waiting.Heard[^1]);

        var (to, text) = Assert.Single(flows.Sent);
        Assert.Equal("saul@contoso.com", to);
        Assert.Contains("An order still waits for approval", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_told_of_an_order_that_was_decided_meanwhile()
    {
        var waiting = new EventListener(_world.Environment.Platform, "mpt_OnApprovalWaiting");
        _world.Decide(_world.Approver, _world.Request());
        _world.Environment.Platform.RunJobs();

        await _flows.RunAsync("Approvalwaiting", Assert.Single(waiting.Heard));

        Assert.Empty(_flows.Sent);
    }

    [Fact]
    public async Task Who_decided_is_told_and_so_is_who_was_away()
    {
        var listener = new EventListener(_world.Environment.Platform, "mpt_OnOrderDecided");
        var now = _world.Environment.Clock.GetUtcNow().UtcDateTime;
        _world.Environment.Call(
            _world.Second,
            "mpt_Delegate",
            ("DelegateId", _world.Approver),
            ("StartsOn", now),
            ("EndsOn", now.AddDays(2))
        );
        var order = _world.Request();
        _world.Decide(_world.Approver, order, "approve", ("OnBehalfOf", _world.Second));
        _world.Environment.Platform.RunJobs();

        await _flows.RunAsync("Orderdecided", Assert.Single(listener.Heard));

        Assert.Equal(["abby@contoso.com", "saul@contoso.com"], _flows.Sent.Select(one => one.To).Order());
        Assert.All(_flows.Sent, one => Assert.Contains(" approved the order ", one.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_rejection_is_told_as_one_to_the_one_who_gave_it()
    {
        var listener = new EventListener(_world.Environment.Platform, "mpt_OnOrderDecided");
        _world.Decide(_world.Approver, _world.Request(), "reject", ("Reason", "Too dear."));
        _world.Environment.Platform.RunJobs();

        await _flows.RunAsync("Orderdecided", Assert.Single(listener.Heard));

        Assert.Contains("You rejected the order ", Assert.Single(_flows.Sent).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OrderingWorld.Plan, 1)]
    [InlineData(OrderingWorld.Pack, 0)]
    public async Task A_mail_goes_to_who_requested_a_floor_plan_when_it_is_delivered(string bundle, int mails)
    {
        var listener = new EventListener(_world.Environment.Platform, "mpt_OnOrderDelivered");
        var order = _world.Request(bundle: bundle);
        _world.Decide(_world.Approver, order);
        for (var hour = 0; _world.State(order) != OrderState.Delivered && hour < 100; hour++)
        {
            _world.Pass(TimeSpan.FromHours(1));
        }

        await _flows.RunAsync("Floorplandelivered", Assert.Single(listener.Heard));

        Assert.Equal(Enumerable.Repeat("rick@contoso.com", mails), _flows.Sent.Select(one => one.To));
        Assert.All(_flows.Sent, one => Assert.Contains($"id={order}\"", one.Text, StringComparison.Ordinal));
    }
}
