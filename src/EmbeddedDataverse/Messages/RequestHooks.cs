using MatterportForDataverse.EmbeddedDataverse.Plugins;

namespace MatterportForDataverse.EmbeddedDataverse.Messages;

/// <summary>
/// Hooks around every request, which may throw to simulate a fault or, with <see cref="SimulatedCrashException"/>, a crash.
/// </summary>
public sealed class RequestHooks
{
    /// <summary>Called before a request is processed.</summary>
    public Action<ObservedRequest>? BeforeRequest { get; set; }

    /// <summary>
    /// How many of the latest commits the request does not see yet: a query outside a transaction that names no row by its id or a key,
    /// and the pre-images of a write that names no row version. The platform reads committed rows without locking them, so an answer may
    /// be older than the commit of somebody else; what the execution wrote itself it sees. Of
    /// <see cref="PlatformOptions.RememberedCommits"/> at most.
    /// </summary>
    public Func<ObservedRequest, int>? Staleness { get; set; }

    /// <summary>
    /// Called when a request has to wait for a row that another transaction wrote; true when it may be tried again, because whoever
    /// schedules the executions of a test has let the other go on. Null or false waits until the other ends.
    /// </summary>
    public Func<bool>? Waits { get; set; }

    /// <summary>
    /// Called after a request was processed and, outside a transaction, committed: throwing here loses the response, not the work.
    /// </summary>
    public Action<ObservedRequest>? AfterRequest { get; set; }
}
