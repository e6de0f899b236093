using MatterportForDataverse.Core.Ordering;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Plugins;

/// <summary>Main operation of the custom API <c>mpt_SettleOrder</c>.</summary>
public sealed class SettleOrderApi : CustomApi
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation)
    {
        var request = SettleOrderMessage.Request.From(invocation.Input);
        var handler = new SettleOrder(invocation.Caller, invocation.Identities, invocation.System, invocation.Witness, invocation.UtcNow);
        invocation.Reply(handler.Handle(request).ToParameters());
    }
}
