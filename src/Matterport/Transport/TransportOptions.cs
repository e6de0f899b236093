namespace MatterportForDataverse.Matterport.Transport;

/// <summary>How patient the transport is, and what tests replace: the network, waiting, chance and time.</summary>
public sealed class TransportOptions
{
    /// <summary>What sends; null for the network. Nothing here changes where requests go.</summary>
    public HttpMessageHandler? Inner { get; init; }

    /// <summary>Waits between two attempts; null waits really.</summary>
    public Func<TimeSpan, CancellationToken, Task>? Delay { get; init; }

    /// <summary>What a wait is multiplied by, from 0 to below 1; null for chance.</summary>
    public Func<double>? Jitter { get; init; }

    /// <summary>How long each attempt may take, its body included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How often a read is sent at most. The first attempt counts; writes have one attempt, whatever this says.</summary>
    public int MaxReadAttempts { get; init; } = 4;

    /// <summary>The longest single wait; a server that asks for more ends the request at once.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Now, in UTC, for a Retry-After that names a date; null for the machine's clock.</summary>
    public Func<DateTime>? UtcNow { get; init; }
}
