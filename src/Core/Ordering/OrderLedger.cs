using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Words;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>
/// Moves orders. What happened is added to the history first, in a place that only one can take; the states on the rows only show it. Who
/// comes second is refused, so an order never goes two ways.
/// </summary>
/// <param name="system">The rows as the system.</param>
/// <param name="witness">Who does it.</param>
/// <param name="now">The clock, UTC.</param>
public sealed class OrderLedger(IRows system, OrderWitness witness, Func<DateTime> now)
{
    /// <summary>Moves.</summary>
    /// <param name="order">The order, as it was read.</param>
    /// <param name="move">What happens.</param>
    /// <returns>The order afterwards.</returns>
    /// <exception cref="OrderException">It cannot happen now, or somebody else was faster.</exception>
    public Order Move(Order order, OrderMove move)
    {
        var moved = order.Lines.Where(line => IsMoved(order, line, move)).ToArray();
        if (moved.Length == 0)
        {
            throw new OrderException(Phrase.Of("order.not-now"), ErrorKind.Conflict);
        }

        // What stands in the history without a line is about all of them.
        if (move.Line is null && moved.Length < order.Lines.Count)
        {
            return moved
                .Select(line => line.Get(OrderLineTable.Number))
                .Aggregate(order, (current, number) => Move(current, move with { Line = number }));
        }

        var before = order.StateOf(moved[0]);
        var after = OrderStates.After(before, move.Command, move.Actor);
        Note(order, move, before, after);
        if (move.OnLine.Count > 0)
        {
            foreach (var line in moved)
            {
                system.Update(new Row(OrderLineTable.Table) { Id = line.Id }.SetAll(move.OnLine));
            }
        }

        var update = new Row(OrderTable.Table) { Id = order.Row.Id }
            .Set(OrderTable.Message, move.Problem is { } problem ? PhraseJson.Write(problem) : null)
            .SetAll(move.OnOrder);
        system.Update(update);
        return Repair(Order.Load(system, order.Row.Id));
    }

    /// <summary>
    /// Shows on the rows what the history tells, where they do not yet: whoever moved the order may have broken off, and what is shown is
    /// no proof.
    /// </summary>
    /// <returns>The order, with rows that show it.</returns>
    public Order Repair(Order order)
    {
        Row[] all = [.. order.Lines.Select(line => Shown(order, line)), Shown(order)];
        var shown = all.Where(row => row.Values.Count > 0).ToArray();
        foreach (var row in shown)
        {
            system.Update(row);
        }

        return shown.Length == 0 ? order : Order.Load(system, order.Row.Id);
    }

    /// <summary>Adds to the history what moves no line.</summary>
    /// <returns>The order afterwards.</returns>
    /// <exception cref="OrderException">Somebody else was faster.</exception>
    public Order Add(Order order, OrderCommand command, OrderActor actor, string? reason = null)
    {
        Note(order, new OrderMove(command, actor) { Reason = reason }, null, null);
        return Repair(Order.Load(system, order.Row.Id));
    }

    /// <summary>Adds to the history what moves nothing, such as the request itself.</summary>
    /// <exception cref="OrderException">Somebody else was faster.</exception>
    public void Note(Order order, OrderMove move, OrderState? before, OrderState? after)
    {
        var sequence = 1 + order.Events.Select(one => one.Get(OrderEventTable.Sequence) ?? 0).DefaultIfEmpty(0).Max();
        var row = new Row(OrderEventTable.Table)
            .Set(OrderEventTable.Name, $"{order.Row.Get(OrderTable.Number)}-{sequence}")
            .SetParent(OrderEventTable.OrderId, OrderEventTable.OrderKey, order.Reference)
            .Set(OrderEventTable.Sequence, sequence)
            .Set(OrderEventTable.Command, move.Command)
            .Set(OrderEventTable.LineNumber, move.Line)
            .Set(OrderEventTable.FromState, before)
            .Set(OrderEventTable.ToState, after)
            .Set(OrderEventTable.HappenedOn, now())
            .Set(OrderEventTable.UserId, witness.Call is { } call ? new RowReference("systemuser", call.User) : null)
            .Set(OrderEventTable.InitiatingId, witness.Call?.Initiating.ToString("D"))
            .Set(OrderEventTable.AuthenticatedId, witness.Call?.Authenticated?.ToString("D"))
            .Set(OrderEventTable.RequestId, witness.RequestId.ToString("D"))
            .Set(OrderEventTable.Reason, move.Reason ?? move.Problem?.Code)
            .Set(OrderEventTable.Details, move.Details)
            .Set(OrderEventTable.Hash, order.Row.Get(OrderTable.Hash))
            .Set(OrderEventTable.OwnerId, order.Row.Get(OrderTable.OwnerId));
        try
        {
            system.Create(row);
        }
        catch (DuplicateRowException)
        {
            throw new OrderException(Phrase.Of("order.moved"), ErrorKind.Conflict);
        }
    }

    /// <summary>Shows how often an unknown line was looked for, and what is to be done about it.</summary>
    public Order Show(Order order, Row line, int reads, Phrase? problem)
    {
        system.Update(new Row(OrderLineTable.Table) { Id = line.Id }.Set(OrderLineTable.Reads, reads));
        if (problem is not null)
        {
            system.Update(new Row(OrderTable.Table) { Id = order.Row.Id }.Set(OrderTable.Message, PhraseJson.Write(problem)));
        }

        return Order.Load(system, order.Row.Id);
    }

    /// <summary>Shows how far Matterport is with a line.</summary>
    public Order Show(Order order, Row line, string? progress)
    {
        if (progress == line.Get(OrderLineTable.Progress))
        {
            return order;
        }

        system.Update(new Row(OrderLineTable.Table) { Id = line.Id }.Set(OrderLineTable.Progress, progress));
        return Order.Load(system, order.Row.Id);
    }

    // A command about the whole order passes over lines that are settled already.
    private static bool IsMoved(Order order, Row line, OrderMove move) =>
        move.Line is { } number
            ? line.Get(OrderLineTable.Number) == number
            : OrderStates.Find(order.StateOf(line), move.Command) is not null;

    private Row Shown(Order order, Row line)
    {
        var (row, state) = (new Row(OrderLineTable.Table) { Id = line.Id }, order.StateOf(line));
        if (state != line.Get(OrderLineTable.State))
        {
            row.Set(OrderLineTable.State, state);
            if (!OrderStates.IsOpen(state))
            {
                row.Set(OrderLineTable.OpenKey, null).Set(OrderLineTable.SettledOn, now());
            }
        }

        if (line.Get(OrderLineTable.SentOn) is null && order.SentOn(line) is { } sent)
        {
            row.Set(OrderLineTable.SentOn, sent);
        }

        if (line.Get(OrderLineTable.PlacedOn) is null && order.Accepted(line) is { } accepted)
        {
            ShowPlaced(row, line, accepted, order.SentOn(line));
        }

        ShowCharged(row, line, order.Charges(line));
        return row;
    }

    private static void ShowPlaced(Row row, Row line, Row accepted, DateTime? sent)
    {
        var placed = accepted.Get(OrderEventTable.HappenedOn);
        var proof = accepted.Get(OrderEventTable.Command) switch
        {
            OrderCommand.Accept => OrderProof.Answer,
            OrderCommand.Find => OrderProof.Found,
            _ => OrderProof.People,
        };
        row.Set(OrderLineTable.PlacedOn, placed).Set(OrderLineTable.Proof, proof);
        if (line.Get(OrderLineTable.PromisedHours) is { } hours)
        {
            row.Set(OrderLineTable.PromisedOn, (sent ?? placed)?.AddHours(hours));
        }
    }

    private static void ShowCharged(Row row, Row line, IReadOnlyList<RecordedCharge> charges)
    {
        if (charges.Count == 0)
        {
            return;
        }

        var (net, tax, last) = (charges.Sum(one => one.SignedNet), charges.Sum(one => one.SignedTax), charges[charges.Count - 1]);
        if (
            (net, tax) != (line.Get(OrderLineTable.ChargedAmount), line.Get(OrderLineTable.ChargedTax))
            || (last.On, last.Invoice) != (line.Get(OrderLineTable.ChargedOn), line.Get(OrderLineTable.InvoiceReference))
        )
        {
            row.Set(OrderLineTable.ChargedAmount, net)
                .Set(OrderLineTable.ChargedTax, tax)
                .Set(OrderLineTable.ChargedOn, last.On)
                .Set(OrderLineTable.InvoiceReference, last.Invoice);
        }
    }

    private Row Shown(Order order)
    {
        var row = new Row(OrderTable.Table) { Id = order.Row.Id };
        var exposedUntil = Exposure.Of(order) is { IsOver: false } exposure ? exposure.Until : (DateTime?)null;
        if (exposedUntil != order.Row.Get(OrderTable.ExposedUntil))
        {
            row.Set(OrderTable.ExposedUntil, exposedUntil);
        }

        if (order.State != order.Row.Get(OrderTable.State))
        {
            row.Set(OrderTable.State, order.State);
            if (!OrderStates.IsOpen(order.State))
            {
                row.Set(OrderTable.SettledOn, now());
                if (exposedUntil is null)
                {
                    row.Set(OrderTable.DueOn, null);
                }
            }
        }

        return row;
    }
}
