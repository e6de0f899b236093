using MatterportForDataverse.Core.Models;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Plugins;

/// <summary>Main operation of the custom API <c>mpt_StartSync</c>.</summary>
public sealed class StartSyncApi : CustomApi
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation)
    {
        var request = StartSyncMessage.Request.From(invocation.Input);
        var response = new StartSync(invocation.Caller, invocation.System, invocation.UtcNow).Handle(request);
        invocation.Reply(response.ToParameters());
    }
}
