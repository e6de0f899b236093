using MatterportForDataverse.Core.Linking;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Plugins;

/// <summary>Main operation of the custom API <c>mpt_SearchModels</c>.</summary>
public sealed class SearchModelsApi : CustomApi
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation)
    {
        var request = SearchModelsMessage.Request.From(invocation.Input);
        var response = new SearchModels(invocation.Rows, invocation.System, invocation.OpenMatterport, CallerLanguage.Of(invocation))
            .HandleAsync(request, CancellationToken.None)
            .GetAwaiter()
            .GetResult();
        invocation.Reply(response.ToParameters());
    }
}
