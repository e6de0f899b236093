using System.Diagnostics;

namespace MatterportForDataverse.Playground.Sessions;

/// <summary>
/// Time in the playground: it stands still and is moved on, so that runs repeat; or it runs, when people use the servers.
/// </summary>
internal sealed class PlaygroundClock(DateTime start) : TimeProvider
{
    private readonly Lock _lock = new();
    private DateTime _now = start;
    private long? _runningSince;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return new(_now + (_runningSince is { } since ? Stopwatch.GetElapsedTime(since) : TimeSpan.Zero), TimeSpan.Zero);
        }
    }

    /// <summary>From now on it runs by itself.</summary>
    public void Run()
    {
        lock (_lock)
        {
            _runningSince ??= Stopwatch.GetTimestamp();
        }
    }

    /// <summary>Moves it on; whoever waits is done at once.</summary>
    public Task Advance(TimeSpan time, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            _now += time;
        }

        return Task.CompletedTask;
    }
}
