using MatterportForDataverse.Core.Ordering;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Plugins;

/// <summary>Main operation of the custom API <c>mpt_SwitchOrdering</c>.</summary>
public sealed class SwitchOrderingApi : CustomApi
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation)
    {
        var request = SwitchOrderingMessage.Request.From(invocation.Input);
        var handler = new SwitchOrdering(invocation.Identities, invocation.System, invocation.UtcNow);
        invocation.Reply(handler.Handle(request).ToParameters());
    }
}
