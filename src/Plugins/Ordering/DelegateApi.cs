using MatterportForDataverse.Core.Ordering;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Plugins;

/// <summary>Main operation of the custom API <c>mpt_Delegate</c>.</summary>
public sealed class DelegateApi : CustomApi
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation)
    {
        var request = DelegateMessage.Request.From(invocation.Input);
        var handler = new DelegateDecisions(invocation.Identities, invocation.System);
        invocation.Reply(handler.Handle(request).ToParameters());
    }
}
