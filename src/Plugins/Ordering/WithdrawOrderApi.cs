using MatterportForDataverse.Core.Ordering;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Plugins;

/// <summary>Main operation of the custom API <c>mpt_WithdrawOrder</c>.</summary>
public sealed class WithdrawOrderApi : CustomApi
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation)
    {
        var request = WithdrawOrderMessage.Request.From(invocation.Input);
        var handler = new WithdrawOrder(invocation.Caller, invocation.System, invocation.Witness, invocation.UtcNow);
        invocation.Reply(handler.Handle(request).ToParameters());
    }
}
