namespace MatterportForDataverse.EmbeddedMatterport.World;

/// <summary>A clock that stands still, for a world that nobody gave a clock.</summary>
internal sealed class FrozenClock(DateTime now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(now, TimeSpan.Zero);
}
