using MatterportForDataverse.Core.Ordering;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Plugins;

/// <summary>Main operation of the custom API <c>mpt_RequestOrder</c>.</summary>
public sealed class RequestOrderApi : CustomApi
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation)
    {
        var request = RequestOrderMessage.Request.From(invocation.Input);
        var handler = new RequestOrder(
            invocation.Caller,
            invocation.System,
            invocation.OpenMatterport,
            invocation.Witness,
            invocation.Origin,
            invocation.UtcNow
        );
        invocation.Reply(handler.HandleAsync(request, CancellationToken.None).GetAwaiter().GetResult().ToParameters());
    }
}
