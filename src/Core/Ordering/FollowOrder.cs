using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Matterport.Bundles;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>
/// Looks in Matterport for lines that may have been bought, and for the delivery of those that were. It only reads. What is not there is no
/// proof of anything, since a purchase may show later.
/// </summary>
internal sealed class FollowOrder(OpenMatterport open, OrderLedger ledger, Func<DateTime> now)
{
    private static readonly string[] CanceledWords = ["canceled", "cancelled"];

    public async Task<Order> HandleAsync(Order order, CancellationToken cancellationToken)
    {
        var frozen = order.Frozen;
        if (OrderSubject.ModelOf(frozen) is not { } model)
        {
            return order;
        }

        var reading = await open(frozen.AccountId).ReadBundlesAsync(model, cancellationToken).ConfigureAwait(false);
        foreach (var line in frozen.Lines)
        {
            order = Looked(order, line, reading.Find(line.Bundle));
        }

        return order;
    }

    private Order Looked(Order order, FrozenLine line, Bundle? bundle)
    {
        var row = order.Lines.Single(one => one.Get(OrderLineTable.Number) == line.Number);
        return order.StateOf(row) switch
        {
            OrderState.Unknown => LookedFor(order, line, row, bundle),
            OrderState.Placed when bundle is not null => Delivered(order, line, row, bundle),
            _ => order,
        };
    }

    private Order LookedFor(Order order, FrozenLine line, Row row, Bundle? bundle)
    {
        if (bundle is { Availability: Bundle.Unlocked } or { Progress: not null })
        {
            return ledger.Move(
                order,
                new OrderMove(OrderCommand.Find, OrderActor.Matterport) { Line = line.Number, Problem = Phrase.Of("order.found") }
            );
        }

        var reads = (row.Get(OrderLineTable.Reads) ?? 0) + (bundle is null ? 0 : 1);
        return ledger.Show(order, row, reads, OrderDue.NeedsPeople(order, row, now()) ? Phrase.Of("order.needs-people") : null);
    }

    private Order Delivered(Order order, FrozenLine line, Row row, Bundle bundle)
    {
        var command = bundle.Progress switch
        {
            "completed" => OrderCommand.Deliver,
            "failed" => OrderCommand.Fail,
            { } word when CanceledWords.Contains(word) => OrderCommand.Cancel,
            _ => (OrderCommand?)null,
        };
        if (command is not { } happened)
        {
            return ledger.Show(order, row, bundle.Progress);
        }

        return ledger.Move(
            order,
            new OrderMove(happened, OrderActor.Matterport)
            {
                Line = line.Number,
                Problem = happened == OrderCommand.Deliver ? null : Phrase.Of("order.failed").With("code", bundle.FailureCode),
                OnLine = new Dictionary<string, object?>
                {
                    [OrderLineTable.Progress.Name] = Cut(bundle.Progress, 100),
                    [OrderLineTable.FailureCode.Name] = Cut(bundle.FailureCode, 100),
                    [OrderLineTable.FailureReason.Name] = Cut(bundle.FailureReason, 1000),
                },
            }
        );
    }

    private static string? Cut(string? text, int most) => text is null || text.Length <= most ? text : text.Substring(0, most);
}
