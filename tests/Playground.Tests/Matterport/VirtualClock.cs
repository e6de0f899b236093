namespace MatterportForDataverse.Playground.Tests.Matterport;

/// <summary>A clock that moves when it is told to.</summary>
internal sealed class VirtualClock(DateTime start) : TimeProvider
{
    private DateTimeOffset _now = new(start, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan time) => _now += time;
}
