using MatterportForDataverse.Core.Inbox;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Plugins;

/// <summary>Main operation of the custom API <c>mpt_ReceiveModelEvent</c>.</summary>
public sealed class ReceiveModelEventApi : CustomApi
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation)
    {
        var request = ReceiveModelEventMessage.Request.From(invocation.Input);
        var handler = new ReceiveModelEvent(invocation.System, invocation.UtcNow);
        invocation.Reply(handler.Handle(request).ToParameters());
    }
}
