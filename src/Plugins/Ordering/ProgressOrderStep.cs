using MatterportForDataverse.Core.Ordering;
using MatterportForDataverse.Matterport;

namespace MatterportForDataverse.Plugins;

/// <summary>
/// Does what is due for an order: asynchronous step on its release, outside any transaction. The one place that can buy.
/// </summary>
public sealed class ProgressOrderStep : Step
{
    // Matterport answers a purchase slowly, and an execution has two minutes.
    private const int LongestSend = 60;

    /// <inheritdoc />
    protected override void Handle(Invocation invocation) =>
        new ProgressOrder(
            invocation.System,
            invocation.OpenMatterport,
            account => new GatedActs(invocation.OpenTransport(account, TimeSpan.FromSeconds(LongestSend))),
            invocation.Origin,
            invocation.Context.CorrelationId,
            invocation.UtcNow
        )
            .HandleAsync(invocation.PrimaryId, CancellationToken.None)
            .GetAwaiter()
            .GetResult();
}
