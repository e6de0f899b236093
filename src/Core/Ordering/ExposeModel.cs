using MatterportForDataverse.Matterport.Acts;
using MatterportForDataverse.Matterport.Bundles;
using MatterportForDataverse.Matterport.Errors;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>
/// Makes a private model unlisted for an order whose approvers agreed to that, since Matterport fails orders for private models. It is
/// written down before it is sent, so that it is put back whatever happens.
/// </summary>
internal sealed class ExposeModel(OpenGatedActs gated, OrderLedger ledger, Func<DateTime> now)
{
    /// <summary>Exposes, where it has to be.</summary>
    /// <returns>The order, with a line that is voided where it cannot be.</returns>
    /// <exception cref="MatterportException">Nobody knows whether it is exposed: look again later.</exception>
    public async Task<Order> HandleAsync(
        Order order,
        FrozenLine line,
        OrderSubject subject,
        BundlesReading reading,
        CancellationToken cancellationToken
    )
    {
        if (line.Act != OrderAct.BuyAddOn || reading.Visibility.ValueOr(null) != Exposure.Hidden)
        {
            return order;
        }

        order = ledger.Add(order, OrderCommand.Expose, OrderActor.Placing);
        var outcome = await gated(subject.Account.Reference.Id)
            .ShowAsync(subject.Model, Exposure.Exposed, cancellationToken)
            .ConfigureAwait(false);
        return outcome.Kind switch
        {
            ActResult.Done => order,
            ActResult.Refused => ledger.Move(
                order,
                new OrderMove(OrderCommand.Void, OrderActor.Placing)
                {
                    Line = line.Number,
                    Problem = Phrase.Of("order.matterport").With("code", outcome.Code),
                }
            ),
            _ => throw new MatterportException(outcome.Code ?? ErrorCodes.Unknown),
        };
    }

    /// <summary>Why the model is not as it may be for the line; null when it is.</summary>
    /// <param name="order">The order.</param>
    /// <param name="frozen">What was approved.</param>
    /// <param name="facts">How the model is now.</param>
    public Phrase? Refusal(Order order, FrozenRequest frozen, FrozenFacts facts)
    {
        var exposure = Exposure.Of(order);
        var isExposed = exposure is not null && facts.Visibility == AccessVisibility.Unlisted;
        return isExposed && facts with { Visibility = frozen.Facts?.Visibility } != frozen.Facts ? Phrase.Of("order.model-changed")
            : !isExposed && facts != frozen.Facts ? Phrase.Of("order.model-changed")
            : exposure is { IsOver: true } || exposure?.Until <= now() ? Phrase.Of("order.exposure-over")
            : null;
    }
}
