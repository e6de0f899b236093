using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Product.Tests.Simulation.Orders;

/// <summary>A second account of what people said of lines that nobody could find out about.</summary>
internal sealed class OrderSettlements(OrderWorld world)
{
    private static readonly TimeSpan Soonest = TimeSpan.FromHours(24);
    private readonly Dictionary<(Guid Order, int Line), List<Saying>> _said = [];
    private readonly HashSet<(Guid Order, int Line)> _settled = [];

    /// <summary>Whether two people ended it, rightly or not.</summary>
    public bool Has((Guid Order, int Line) line) => _settled.Contains(line);

    /// <summary>Somebody's word is committed.</summary>
    public void Said((Guid Order, int Line) line, Guid person, string words)
    {
        var now = world.Environment.Clock.Now;
        var said = _said.TryGetValue(line, out var before) ? before : _said[line] = [];
        if (world.Book.States()[line] != OrderState.Unknown)
        {
            _settled.Add(line);
            Judge(line, person, words, said, now);
        }

        said.Add(new Saying(person, words, now));
    }

    private void Judge((Guid Order, int Line) line, Guid person, string words, List<Saying> said, DateTime now)
    {
        if (!said.Any(one => one.Person != person && one.Words == words))
        {
            world.Book.Break($"settled alone: nobody else said {words} of line {line.Line} of {line.Order:N}.");
        }

        if (
            world.Book.Orders[line.Order].Behind.Contains(person)
            || said.Any(one => world.Book.Orders[line.Order].Behind.Contains(one.Person))
        )
        {
            world.Book.Break($"own settlement: who requested {line.Order:N} settled it.");
        }

        if (world.Book.Sends.Any(sent => (sent.Order, sent.Line) == line && sent.At + Soonest > now))
        {
            world.Book.Break($"settled early: {line.Order:N} was settled within a day.");
        }
    }

    private sealed record Saying(Guid Person, string Words, DateTime At);
}
