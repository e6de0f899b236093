using MatterportForDataverse.Core.Events;

namespace MatterportForDataverse.Core.Tests.Events;

public sealed class EventOriginTests
{
    private static readonly Guid System = Guid.NewGuid();

    [Fact]
    public void The_system_raises_events_from_within() => EventOrigin.Check(System, System, depth: 2);

    [Fact]
    public void Nobody_else_does_and_nobody_from_outside()
    {
        Assert.Equal("event.not-yours", Assert.Throws<EventNotYoursException>(() => EventOrigin.Check(Guid.NewGuid(), System, 2)).Code);
        Assert.Throws<EventNotYoursException>(() => EventOrigin.Check(System, System, depth: 1));
    }
}
