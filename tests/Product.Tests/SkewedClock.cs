namespace MatterportForDataverse.Product.Tests;

/// <summary>A clock that goes before another, or behind it, by always the same.</summary>
internal sealed class SkewedClock(TimeProvider clock, TimeSpan skew) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow() + skew;
}
