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
    /// Called after a request was processed and, outside a transaction, committed: throwing here loses the response, not the work.
    /// </summary>
    public Action<ObservedRequest>? AfterRequest { get; set; }
}
