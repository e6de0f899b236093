using MatterportForDataverse.Core.Assets;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Plugins;

/// <summary>Main operation of the custom API <c>mpt_GetAssetLink</c>.</summary>
public sealed class GetAssetLinkApi : CustomApi
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation)
    {
        var request = GetAssetLinkMessage.Request.From(invocation.Input);
        var handler = new GetAssetLink(
            invocation.Rows,
            invocation.Identities,
            invocation.System,
            invocation.OpenMatterport,
            invocation.Context.CorrelationId,
            invocation.UtcNow
        );
        invocation.Reply(handler.HandleAsync(request, CancellationToken.None).GetAwaiter().GetResult().ToParameters());
    }
}
