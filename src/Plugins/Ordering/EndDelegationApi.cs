using MatterportForDataverse.Core.Ordering;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Plugins;

/// <summary>Main operation of the custom API <c>mpt_EndDelegation</c>.</summary>
public sealed class EndDelegationApi : CustomApi
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation)
    {
        var request = EndDelegationMessage.Request.From(invocation.Input);
        var handler = new EndDelegation(invocation.Identities, invocation.System, invocation.UtcNow);
        invocation.Reply(handler.Handle(request).ToParameters());
    }
}
