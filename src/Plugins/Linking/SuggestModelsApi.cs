using MatterportForDataverse.Core.Linking;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Plugins;

/// <summary>Main operation of the custom API <c>mpt_SuggestModels</c>.</summary>
public sealed class SuggestModelsApi : CustomApi
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation)
    {
        var request = SuggestModelsMessage.Request.From(invocation.Input);
        var response = new SuggestModels(invocation.Rows, invocation.System, CallerLanguage.Of(invocation)).Handle(request);
        invocation.Reply(response.ToParameters());
    }
}
