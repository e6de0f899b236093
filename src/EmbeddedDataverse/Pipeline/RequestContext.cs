using MatterportForDataverse.EmbeddedDataverse.Security;
using MatterportForDataverse.EmbeddedDataverse.Store;

namespace MatterportForDataverse.EmbeddedDataverse.Pipeline;

/// <summary>From where a request comes: who asks, the plug-in that asks (if one does), the open transaction (if there is one) and the execution it belongs to.</summary>
internal sealed record RequestContext(Caller Caller, PluginExecutionContext? Parent, RowTransaction? Transaction, Execution Execution)
{
    public int Depth => (Parent?.Depth ?? 0) + 1;
}
