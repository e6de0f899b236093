using MatterportForDataverse.EmbeddedDataverse.Security;
using MatterportForDataverse.EmbeddedDataverse.Store;

namespace MatterportForDataverse.EmbeddedDataverse.Plugins;

/// <summary>Where a request comes from: its caller, the plug-in that makes it (if one does), the open transaction (if there is one) and its execution.</summary>
internal sealed record RequestContext(Caller Caller, PluginExecutionContext? Parent, RowTransaction? Transaction, Execution Execution)
{
    public int Depth => (Parent?.Depth ?? 0) + 1;
}
