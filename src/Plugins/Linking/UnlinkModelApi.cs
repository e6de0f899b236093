using MatterportForDataverse.Core.Linking;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Plugins;

/// <summary>Main operation of the custom API <c>mpt_UnlinkModel</c>.</summary>
public sealed class UnlinkModelApi : CustomApi
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation)
    {
        var request = UnlinkModelMessage.Request.From(invocation.Input);
        var response = new UnlinkModel(
            invocation.Caller,
            invocation.System,
            () => invocation.Mappings,
            invocation.UtcNow,
            invocation.Context.CorrelationId,
            () => CallerLanguage.Of(invocation)
        ).Handle(request);
        invocation.Reply(response.ToParameters());
    }
}
