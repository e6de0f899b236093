using MatterportForDataverse.Core.Ordering;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Plugins;

/// <summary>Main operation of the custom API <c>mpt_DecideOrder</c>.</summary>
public sealed class DecideOrderApi : CustomApi
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation)
    {
        var request = DecideOrderMessage.Request.From(invocation.Input);
        var handler = new DecideOrder(invocation.Caller, invocation.Identities, invocation.System, invocation.Witness, invocation.UtcNow);
        invocation.Reply(handler.Handle(request).ToParameters());
    }
}
