using MatterportForDataverse.Core.Linking;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Plugins;

/// <summary>Main operation of the custom API <c>mpt_MatchRecords</c>.</summary>
public sealed class MatchRecordsApi : CustomApi
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation)
    {
        var request = MatchRecordsMessage.Request.From(invocation.Input);
        var match = new MatchRecords(invocation.Caller, invocation.System, invocation.Fetch, invocation.UtcNow);
        invocation.Reply(match.Handle(request).ToParameters());
    }
}
