using MatterportForDataverse.EmbeddedDataverse.Plugins;

namespace MatterportForDataverse.EmbeddedDataverse.Messages;

/// <summary>Hooks around every request, which may throw to simulate a fault or, with <see cref="SimulatedCrash"/>, a crash.</summary>
public sealed class RequestHooks
{
    /// <summary>Called before a request is looked at.</summary>
    public Action<ObservedRequest>? BeforeRequest { get; set; }

    /// <summary>Called after a request was done (and, outside a transaction, committed): throwing here loses the answer, not the work.</summary>
    public Action<ObservedRequest>? AfterRequest { get; set; }
}
