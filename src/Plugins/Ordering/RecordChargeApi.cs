using MatterportForDataverse.Core.Ordering;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Plugins;

/// <summary>Main operation of the custom API <c>mpt_RecordCharge</c>.</summary>
public sealed class RecordChargeApi : CustomApi
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation)
    {
        var request = RecordChargeMessage.Request.From(invocation.Input);
        var handler = new RecordCharge(invocation.Caller, invocation.System, invocation.Witness, invocation.UtcNow);
        invocation.Reply(handler.Handle(request).ToParameters());
    }
}
