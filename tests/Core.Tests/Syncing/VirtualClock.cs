namespace MatterportForDataverse.Core.Tests.Syncing;

/// <summary>Time that passes only when a test says so, for both sides.</summary>
internal sealed class VirtualClock(DateTime start) : TimeProvider
{
    public DateTime Now { get; private set; } = start;

    public void Advance(TimeSpan time) => Now += time;

    public override DateTimeOffset GetUtcNow() => new(Now, TimeSpan.Zero);
}
