using MatterportForDataverse.Core.Words;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Plugins;

/// <summary>Main operation of the custom API <c>mpt_Describe</c>.</summary>
public sealed class DescribeApi : CustomApi
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation)
    {
        var request = DescribeMessage.Request.From(invocation.Input);
        var describe = new DescribeRow(invocation.Rows, invocation.Composition.Languages, () => CallerLanguage.Of(invocation));
        invocation.Reply(describe.Handle(request).ToParameters());
    }
}
