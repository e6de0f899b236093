using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Matterport.Acts;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>
/// Makes private again what an order made unlisted: as soon as nothing needs it, at the latest when its time is over. Each try is written
/// down first. Only what Matterport shows ends it, and what somebody else made of the model since is left to them.
/// </summary>
internal sealed class EndExposure(OpenMatterport open, OpenGatedActs gated, OrderOrigin origin, OrderLedger ledger, Func<DateTime> now)
{
    public async Task<Order> HandleAsync(Order order, CancellationToken cancellationToken)
    {
        if (Exposure.Of(order) is not { } exposure || !exposure.IsToEnd(order, now()))
        {
            return order;
        }

        var frozen = order.Frozen;
        if (!origin.MayPlace(frozen) || OrderSubject.ModelOf(frozen) is not { } model)
        {
            return order;
        }

        order = ledger.Add(order, OrderCommand.PutBack, OrderActor.Placing);
        var reading = await open(frozen.AccountId).ReadBundlesAsync(model, cancellationToken).ConfigureAwait(false);
        var visibility = reading.Visibility.ValueOr(null);
        if (visibility == Exposure.Exposed)
        {
            var outcome = await gated(frozen.AccountId).HideAsync(model, cancellationToken).ConfigureAwait(false);
            visibility = outcome.Kind == ActResult.Done ? Exposure.Hidden : null;
        }

        // What was sent and got lost may still arrive: only later is what is shown the end.
        return visibility is not null && exposure.Last + ProgressOrder.LongestExecution <= now()
            ? ledger.Add(order, OrderCommand.EndExposure, OrderActor.Matterport, visibility)
            : order;
    }
}
