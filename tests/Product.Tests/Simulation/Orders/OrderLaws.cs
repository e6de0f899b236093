using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Simulation.Orders;

/// <summary>What must be so when nothing goes wrong any more, judged by the bill, the history, and the book.</summary>
internal sealed class OrderLaws(OrderWorld world)
{
    private readonly Dictionary<(Guid Order, int Line), OrderState> _states = world.Book.States();
    private readonly Entity[] _rows = [.. world.Environment.Rows("mpt_order")];

    public IEnumerable<string> Broken() => [.. Lost(), .. Lines().Distinct(), .. Bill(), .. Recorded(), .. Visible()];

    private IEnumerable<string> Lost()
    {
        if (_rows.Length != world.Book.Orders.Count || _rows.Any(row => !world.Book.Orders.ContainsKey(row.Id)))
        {
            yield return $"lost: {world.Book.Orders.Count} orders were requested, and there are {_rows.Length}.";
        }
    }

    private IEnumerable<string> Lines()
    {
        foreach (var row in _rows)
        {
            var lines = world.Book.LinesOf(row.Id);
            var states = lines.Select(line => _states[(row.Id, line.GetAttributeValue<int>("mpt_number"))]).ToArray();
            if (StateOf(row) != OrderKnowledge.Of(states))
            {
                yield return $"shown: an order shows {StateOf(row)}, and its lines are {string.Join(", ", states)}.";
            }

            foreach (var (line, state) in lines.Zip(states))
            {
                if (StateOf(line) != state)
                {
                    yield return $"shown: a line shows {StateOf(line)}, and its history says {state}.";
                }

                if (!OrderKnowledge.IsSettled(state) && state is not (OrderState.Unknown or OrderState.Placed))
                {
                    yield return $"stuck: a line is {state}.";
                }

                if (!OrderKnowledge.IsSettled(state) && !(row.GetAttributeValue<DateTime?>("mpt_dueon") > world.Environment.Clock.Now))
                {
                    yield return $"forgotten: a line is {state}, and nobody will look at it.";
                }

                if (OrderKnowledge.IsOpen(state) != (line.GetAttributeValue<string>("mpt_openkey") is not null) && !world.Book.ShowsForged)
                {
                    yield return $"kept out: a line is {state}, and that is not what keeps a second order of the same out.";
                }
            }
        }
    }

    private IEnumerable<string> Visible()
    {
        foreach (var model in world.Shown)
        {
            yield return $"visible: {model} was shown for an order, and is still.";
        }

        foreach (var row in _rows.Where(row => row.GetAttributeValue<DateTime?>("mpt_exposeduntil") is not null))
        {
            yield return $"visible: order {row.Id:N} says that its model is still shown.";
        }
    }

    // Every charge of ours is told, and nothing is told that was not charged.
    private IEnumerable<string> Bill()
    {
        foreach (var twice in world.Book.Sends.GroupBy(sent => (sent.Order, sent.Line)).Where(group => group.Count() > 1))
        {
            yield return $"sent twice: line {twice.Key.Line} of {twice.Key.Order:N} was sent {twice.Count()} times.";
        }

        foreach (var twice in world.Book.Sends.GroupBy(sent => (sent.Order, sent.Line)).Where(group => group.Sum(one => one.Charges) > 1))
        {
            yield return $"charged twice: line {twice.Key.Line} of {twice.Key.Order:N}.";
        }

        foreach (var sent in world.Book.Sends.Where(sent => sent.Order != Guid.Empty))
        {
            var state = _states[(sent.Order, sent.Line)];
            // Two people may be wrong, and an invoice says so later. A forged event may say anything.
            // What an act did may be undone before anybody looks; a deletion is never found, nor what was bought for a model that is gone.
            var isGone = world.There(world.Book.Orders[sent.Order].Model) is null;
            var isAct = OrderWants.IsAct(sent.Want);
            var isForged = world.Book.Forged.Contains(sent.Order);
            var isSettled = world.Book.Settlements.Has((sent.Order, sent.Line));
            if (
                sent.Charges > 0
                && !isSettled
                && !isForged
                && state is not (OrderState.Placed or OrderState.Delivered or OrderState.Failed or OrderState.Canceled)
                && !(state == OrderState.Unknown && (isAct || isGone))
            )
            {
                yield return $"charged untold: line {sent.Line} of {sent.Order:N} is {state}, and was charged.";
            }

            if (sent.Charges == 0 && state == OrderState.Placed && !isForged && !isAct && ProofOf(sent) == OrderProof.Answer)
            {
                yield return $"told uncharged: an answer says that line {sent.Line} of {sent.Order:N} was bought, and nothing was charged.";
            }
        }
    }

    private IEnumerable<string> Recorded()
    {
        foreach (var ((order, number), charges) in world.Book.Charges)
        {
            var shown = world.Book.LinesOf(order).Single(line => line.GetAttributeValue<int>("mpt_number") == number);
            if (shown.GetAttributeValue<decimal?>("mpt_chargedamount") != charges.Values.Sum())
            {
                yield return $"miscounted: {charges.Values.Sum()} is recorded for a line, and it shows {shown["mpt_chargedamount"]}.";
            }
        }
    }

    private OrderProof ProofOf(Sent sent) =>
        (OrderProof)
            world
                .Book.LinesOf(sent.Order)
                .Single(line => line.GetAttributeValue<int>("mpt_number") == sent.Line)
                .GetAttributeValue<OptionSetValue>("mpt_proof")
                .Value;

    private static OrderState StateOf(Entity row) => (OrderState)row.GetAttributeValue<OptionSetValue>("mpt_state").Value;
}
