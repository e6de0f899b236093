using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Plugins;

/// <summary>Main operation of the custom API <c>mpt_ResolveConflict</c>.</summary>
public sealed class ResolveConflictApi : CustomApi
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation)
    {
        var request = ResolveConflictMessage.Request.From(invocation.Input);
        var response = new ResolveConflict(invocation.Rows, invocation.System, invocation.UserId, invocation.UtcNow).Handle(request);
        invocation.Reply(response.ToParameters());
    }
}
