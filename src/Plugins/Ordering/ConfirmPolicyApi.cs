using MatterportForDataverse.Core.Ordering;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Plugins;

/// <summary>Main operation of the custom API <c>mpt_ConfirmPolicy</c>.</summary>
public sealed class ConfirmPolicyApi : CustomApi
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation)
    {
        var request = ConfirmPolicyMessage.Request.From(invocation.Input);
        var handler = new ConfirmPolicy(invocation.Identities, invocation.System, invocation.UtcNow);
        invocation.Reply(handler.Handle(request).ToParameters());
    }
}
