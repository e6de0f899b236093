using MatterportForDataverse.Core.Ordering;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Plugins;

/// <summary>Main operation of the custom API <c>mpt_QuoteOrder</c>.</summary>
public sealed class QuoteOrderApi : CustomApi
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation)
    {
        var request = QuoteOrderMessage.Request.From(invocation.Input);
        var handler = new QuoteOrder(
            invocation.Rows,
            invocation.System,
            invocation.OpenMatterport,
            CallerLanguage.Of(invocation),
            invocation.UtcNow
        );
        invocation.Reply(handler.HandleAsync(request, CancellationToken.None).GetAwaiter().GetResult().ToParameters());
    }
}
