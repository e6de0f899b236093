using MatterportForDataverse.Core.Tags;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Plugins;

/// <summary>Main operation of the custom API <c>mpt_DeleteTag</c>.</summary>
public sealed class DeleteTagApi : CustomApi
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation)
    {
        var request = DeleteTagMessage.Request.From(invocation.Input);
        invocation.Reply(new DeleteTag(invocation.Caller, invocation.System, invocation.UtcNow).Handle(request).ToParameters());
    }
}
