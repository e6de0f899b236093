using MatterportForDataverse.Core.Models;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Plugins;

/// <summary>Main operation of the custom API <c>mpt_SyncModel</c>.</summary>
public sealed class SyncModelApi : CustomApi
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation)
    {
        var request = SyncModelMessage.Request.From(invocation.Input);
        var response = new SyncModel(invocation.Caller, invocation.System, invocation.UtcNow).Handle(request);
        invocation.Reply(response.ToParameters());
    }
}
