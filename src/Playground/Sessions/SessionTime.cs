namespace MatterportForDataverse.Playground.Sessions;

/// <summary>How time goes by for everything in a session.</summary>
/// <param name="Clock">The clock.</param>
/// <param name="Delay">Waits: really, or by moving the clock on.</param>
internal sealed record SessionTime(TimeProvider Clock, Func<TimeSpan, CancellationToken, Task> Delay)
{
    /// <summary>Real time.</summary>
    public static SessionTime Real { get; } = new(TimeProvider.System, Task.Delay);

    /// <summary>Now, UTC.</summary>
    public DateTime Now => Clock.GetUtcNow().UtcDateTime;
}
