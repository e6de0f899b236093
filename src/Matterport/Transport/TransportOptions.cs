namespace MatterportForDataverse.Matterport.Transport;

/// <summary>How patient the transport is, and what tests replace: the network, waiting, chance and time.</summary>
public sealed class TransportOptions
{
    /// <summary>What sends; null for the network. Nothing here changes where requests go.</summary>
    public HttpMessageHandler? Inner { get; init; }

    public Func<TimeSpan, CancellationToken, Task>? Delay { get; init; }

    /// <summary>From 0 to below 1.</summary>
    public Func<double>? Jitter { get; init; }

    /// <summary>For each attempt.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The first attempt counts. Writes have one attempt, whatever this says.</summary>
    public int MaxReadAttempts { get; init; } = 4;

    /// <summary>The longest single wait; a server that asks for more ends the request at once.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(20);

    public Func<DateTime>? UtcNow { get; init; }
}
