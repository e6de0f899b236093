using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Assets;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Matterport.Bundles;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>
/// Looks in Matterport for lines that may have been bought, and for the delivery of those that were. It only reads. What is not there is no
/// proof of anything, since a purchase may show later. The add-ons of the model and their files are recorded by the way.
/// </summary>
internal sealed class FollowOrder(IRows system, OpenMatterport open, OrderLedger ledger, Func<DateTime> now)
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
            order = line.Act == OrderAct.BuyAddOn ? Looked(order, line, reading.Find(line.Bundle)) : Looked(order, line, reading);
        }

        Record(frozen, reading);
        return order;
    }

    private void Record(FrozenRequest frozen, BundlesReading reading)
    {
        if (frozen.ModelId is { } id && system.Find(RowKey.Of(ModelTable.Table, id), [ModelTable.OwnerId.Name]) is { } model)
        {
            new RecordAddOns(system, now).Handle(model, reading);
        }
    }

    // The model itself shows whether it was done. That a model is not found may also be that it may not be seen: only people can say of
    // a deletion whose answer was lost that it happened.
    private Order Looked(Order order, FrozenLine line, BundlesReading reading)
    {
        var row = order.Line(line.Number);
        return (order.StateOf(row), ModelActs.IsDone(line.Act, line.Options, reading)) switch
        {
            (OrderState.Unknown, true) when line.Act != OrderAct.DeleteModel => Found(order, line, "order.found-done"),
            (OrderState.Unknown, var isDone) => Counted(order, row, isDone || reading.State.HasValue),
            (OrderState.Placed, true) => ledger.Move(order, Seen(OrderCommand.Deliver, line)),
            _ => order,
        };
    }

    private Order Looked(Order order, FrozenLine line, Bundle? bundle)
    {
        var row = order.Line(line.Number);
        return order.StateOf(row) switch
        {
            OrderState.Unknown when bundle is { IsTaken: true } => Found(order, line, "order.found"),
            OrderState.Unknown => Counted(order, row, bundle is not null),
            OrderState.Placed when bundle is not null => Delivered(order, line, row, bundle),
            _ => order,
        };
    }

    private Order Found(Order order, FrozenLine line, string code) =>
        ledger.Move(order, Seen(OrderCommand.Find, line) with { Problem = Phrase.Of(code) });

    private Order Counted(Order order, Row row, bool isRead)
    {
        var reads = (row.Get(OrderLineTable.Reads) ?? 0) + (isRead ? 1 : 0);
        return ledger.Show(order, row, reads, OrderDue.NeedsPeople(order, row, now()) ? Phrase.Of("order.needs-people") : null);
    }

    private static OrderMove Seen(OrderCommand command, FrozenLine line) => new(command, OrderActor.Matterport) { Line = line.Number };

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
            Seen(happened, line) with
            {
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
