using MatterportForDataverse.Core.Ordering;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Plugins;

/// <summary>Main operation of the custom API <c>mpt_DisputeOrder</c>.</summary>
public sealed class DisputeOrderApi : CustomApi
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation)
    {
        var request = DisputeOrderMessage.Request.From(invocation.Input);
        var handler = new DisputeOrder(invocation.Caller, invocation.Identities, invocation.System, invocation.Witness, invocation.UtcNow);
        invocation.Reply(handler.Handle(request).ToParameters());
    }
}
