using MatterportForDataverse.Core.Linking;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Plugins;

/// <summary>Main operation of the custom API <c>mpt_DismissModels</c>.</summary>
public sealed class DismissModelsApi : CustomApi
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation)
    {
        var request = DismissModelsMessage.Request.From(invocation.Input);
        var response = new DismissModels(invocation.Caller, invocation.System, invocation.UtcNow).Handle(request);
        invocation.Reply(response.ToParameters());
    }
}
