namespace MatterportForDataverse.Product.Tests.Ordering;

/// <summary>A delegation ends before its time when one of the two says so.</summary>
public sealed class DelegationEndTests : IDisposable
{
    private readonly OrderingWorld _world = new();
    private readonly Guid _delegation;

    public DelegationEndTests() =>
        _delegation = (Guid)
            _world.Environment.Call(
                _world.Second,
                "mpt_Delegate",
                ("DelegateId", _world.Approver),
                ("StartsOn", Now),
                ("EndsOn", Now.AddDays(2))
            )["DelegationId"];

    public void Dispose() => _world.Dispose();

    private DateTime Now => _world.Environment.Clock.GetUtcNow().UtcDateTime;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void From_then_on_nobody_decides_by_it(bool byTheAbsent)
    {
        var order = _world.Request();

        Assert.True(End(byTheAbsent ? _world.Second : _world.Approver));

        OrderingWorld.Refused(
            "order.delegation-not-valid",
            () => _world.Decide(_world.Approver, order, "approve", ("OnBehalfOf", _world.Second))
        );
        Assert.False(End(_world.Second));
    }

    [Fact]
    public void What_was_decided_by_it_stays_decided()
    {
        var order = _world.Request();
        _world.Decide(_world.Approver, order, "approve", ("OnBehalfOf", _world.Second));

        End(_world.Second);

        Assert.Equal(Schema.OrderState.Approved, _world.State(order));
    }

    [Fact]
    public void One_that_has_not_begun_ends_as_it_begins()
    {
        var begin = Now.AddDays(1);
        var later = (Guid)
            _world.Environment.Call(
                _world.Second,
                "mpt_Delegate",
                ("DelegateId", _world.Approver),
                ("StartsOn", begin),
                ("EndsOn", begin.AddDays(1))
            )["DelegationId"];

        Assert.True(End(_world.Second, later));

        var row = _world.Environment.Rows("mpt_delegation").Single(one => one.Id == later);
        Assert.Equal((begin, begin), (row.GetAttributeValue<DateTime>("mpt_from"), row.GetAttributeValue<DateTime>("mpt_until")));
        Assert.False(End(_world.Second, later));
    }

    [Fact]
    public void Others_cannot_end_it_and_nobody_does_by_impersonation()
    {
        var other = _world.User("Otto", "Matterport Approver");
        OrderingWorld.Refused("order.delegation-not-yours", () => End(other));
        OrderingWorld.Refused(
            "caller.impersonated",
            () =>
                _world
                    .Environment.Platform.ServiceFor(_world.Environment.Ada, _world.Second)
                    .Execute(new("mpt_EndDelegation") { ["DelegationId"] = _delegation })
        );
    }

    private bool End(Guid user, Guid? delegation = null) =>
        (bool)_world.Environment.Call(user, "mpt_EndDelegation", ("DelegationId", delegation ?? _delegation))["Ended"];
}
