using MatterportForDataverse.Core.Jobs;
using MatterportForDataverse.Core.Models;
using MatterportForDataverse.Core.Ordering;
using MatterportForDataverse.Core.Tags;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Plugins;

/// <summary>Main operation of the custom API <c>mpt_RunDueWork</c>.</summary>
public sealed class RunDueWorkApi : CustomApi
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation)
    {
        var request = RunDueWorkMessage.Request.From(invocation.Input);
        BeginDueWork[] begin =
        [
            ModelRuns.WhenDue(invocation.System, invocation.UtcNow),
            TagRuns.WhenDue(invocation.System, invocation.UtcNow),
            FollowWork.WhenDue(invocation.System, invocation.UtcNow),
            OrderRuns.WhenDue(invocation.System, invocation.UtcNow),
        ];
        var response = new RunDueWork(invocation.System, begin, invocation.UtcNow).Handle(request);
        invocation.Reply(response.ToParameters());
    }
}
