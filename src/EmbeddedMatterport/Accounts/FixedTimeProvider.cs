namespace MatterportForDataverse.EmbeddedMatterport.Accounts;

/// <summary>A clock that stands still, for an account that nobody gave a clock.</summary>
internal sealed class FixedTimeProvider(DateTime now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(now, TimeSpan.Zero);
}
