using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Plugins;

/// <summary>Main operation of the custom API <c>mpt_ResolveIssues</c>.</summary>
public sealed class ResolveIssuesApi : CustomApi
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation)
    {
        var request = ResolveIssuesMessage.Request.From(invocation.Input);
        var response = new ResolveIssues(
            invocation.Caller,
            invocation.System,
            invocation.Identities.One(),
            invocation.UtcNow,
            () => CallerLanguage.Of(invocation)
        ).Handle(request);
        invocation.Reply(response.ToParameters());
    }
}
