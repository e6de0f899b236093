using System.Collections.Concurrent;
using System.Globalization;
using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Simulation.Orders;

/// <summary>What happened in all histories: laws that hold because nothing happens say nothing.</summary>
internal sealed class OrderTally
{
    private readonly ConcurrentDictionary<string, int> _counts = new();

    /// <summary>Counts what happened in a history; what was forged did not.</summary>
    public void Take(OrderWorld world)
    {
        Count("history");
        foreach (var told in world.Environment.Rows("mpt_orderevent").Where(row => !"forged".Equals(row["mpt_name"])))
        {
            Count($"{(OrderCommand)told.GetAttributeValue<OptionSetValue>("mpt_command").Value}");
        }

        var lines = world.Environment.Rows("mpt_orderline");
        foreach (var line in lines)
        {
            Count($"ends as {(OrderState)line.GetAttributeValue<OptionSetValue>("mpt_state").Value}");
        }

        Count("order", world.Book.Orders.Count);
        world.Book.Sends.ForEach(sent => Count($"sent: {sent.Want}"));
        Count("charged, or done", world.Book.Sends.Sum(sent => sent.Charges));
        Count("wait for somebody else's row", world.Waits);
        world.Refusals.ForEach(what => Count($"refused: {what}"));
    }

    /// <summary>How often something happened.</summary>
    public int Of(string what) => _counts.GetValueOrDefault(what);

    /// <summary>What never happened of that.</summary>
    public IEnumerable<string> Never(IEnumerable<string> what) => what.Where(one => Of(one) == 0);

    public override string ToString() =>
        string.Join(
            '\n',
            _counts.OrderBy(one => one.Value).Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Value, 7} × {one.Key}"))
        );

    private void Count(string what, int times = 1) => _counts.AddOrUpdate(what, times, (_, before) => before + times);
}
