using MatterportForDataverse.EmbeddedDataverse.Security;
using MatterportForDataverse.EmbeddedDataverse.Store;

namespace MatterportForDataverse.EmbeddedDataverse.Plugins;

/// <summary>Where a request comes from.</summary>
/// <param name="Caller">As whom it is made.</param>
/// <param name="Parent">The context of the plug-in that makes it; null from outside.</param>
/// <param name="Transaction">The open transaction, if there is one.</param>
/// <param name="Execution">The execution that it belongs to.</param>
internal sealed record RequestContext(Caller Caller, PluginExecutionContext? Parent, RowTransaction? Transaction, Execution Execution)
{
    /// <summary>How many of the latest commits a query, or the images of a write, do not show.</summary>
    public int Staleness { get; init; }

    public int Depth => (Parent?.Depth ?? 0) + 1;
}
