using MatterportForDataverse.Core.Models;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Plugins;

/// <summary>Main operation of the custom API <c>mpt_DecideMissing</c>.</summary>
public sealed class DecideMissingApi : CustomApi
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation)
    {
        var request = DecideMissingMessage.Request.From(invocation.Input);
        var response = new DecideMissing(invocation.Caller, invocation.System, invocation.UtcNow).Handle(request);
        invocation.Reply(response.ToParameters());
    }
}
