using MatterportForDataverse.Core.Tags;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Plugins;

/// <summary>Main operation of the custom API <c>mpt_CreateTag</c>.</summary>
public sealed class CreateTagApi : CustomApi
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation)
    {
        var request = CreateTagMessage.Request.From(invocation.Input);
        invocation.Reply(new CreateTag(invocation.Caller).Handle(request).ToParameters());
    }
}
