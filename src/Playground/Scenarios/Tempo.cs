namespace MatterportForDataverse.Playground.Scenarios;

/// <summary>How time goes by for everything in a session.</summary>
/// <param name="Clock">The clock.</param>
/// <param name="Pass">Waits: really, or by moving the clock on.</param>
internal sealed record Tempo(TimeProvider Clock, Func<TimeSpan, CancellationToken, Task> Pass)
{
    /// <summary>Real time.</summary>
    public static Tempo Real { get; } = new(TimeProvider.System, Task.Delay);

    /// <summary>Now, UTC.</summary>
    public DateTime Now => Clock.GetUtcNow().UtcDateTime;
}
