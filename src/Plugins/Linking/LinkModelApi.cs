using MatterportForDataverse.Core.Linking;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Plugins;

/// <summary>Main operation of the custom API <c>mpt_LinkModel</c>.</summary>
public sealed class LinkModelApi : CustomApi
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation)
    {
        var request = LinkModelMessage.Request.From(invocation.Input);
        var response = new LinkModel(
            invocation.Caller,
            invocation.System,
            () => invocation.Mappings,
            invocation.WriteCopy,
            invocation.OpenMatterport,
            invocation.UtcNow,
            invocation.Context.CorrelationId
        )
            .HandleAsync(request, CancellationToken.None)
            .GetAwaiter()
            .GetResult();
        invocation.Reply(response.ToParameters());
    }
}
