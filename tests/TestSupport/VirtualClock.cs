using Microsoft.Extensions.Time.Testing;

namespace MatterportForDataverse.TestSupport;

/// <summary>Time that passes only when a test says so.</summary>
/// <param name="start">When it starts, UTC.</param>
public sealed class VirtualClock(DateTime start) : FakeTimeProvider(new DateTimeOffset(start, TimeSpan.Zero))
{
    /// <summary>The time, UTC.</summary>
    public DateTime Now => GetUtcNow().UtcDateTime;
}
