using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Simulation.Orders;

/// <summary>
/// A second account of what people did and of what was sent, by other means than the product's: it believes no row but the history, and of
/// that only what it needs. What is broken at any moment is noted at once.
/// </summary>
internal sealed class OrderBook(OrderWorld world)
{
    private static readonly TimeSpan Window = TimeSpan.FromDays(7);
    private readonly List<string> _broken = [];

    /// <summary>The laws that were broken meanwhile.</summary>
    public IReadOnlyList<string> Broken => [.. _broken.Distinct()];

    /// <summary>What was asked for, by the id of the order.</summary>
    public Dictionary<Guid, Asked> Orders { get; } = [];

    /// <summary>What was decided, in its order.</summary>
    public List<Judged> Decisions { get; } = [];

    /// <summary>Orders that somebody withdrew.</summary>
    public HashSet<Guid> Withdrawn { get; } = [];

    /// <summary>What was sent, with the charges that it made.</summary>
    public List<Sent> Sends { get; } = [];

    /// <summary>What people said of lines that nobody could find out about.</summary>
    public OrderSettlements Settlements { get; } = new(world);

    /// <summary>What was recorded of invoices, by line and operation; less than zero for a credit.</summary>
    public Dictionary<(Guid Order, int Line), Dictionary<string, decimal>> Charges { get; } = [];

    /// <summary>Whether somebody forged what rows show, and with it what counts in budgets and for a second approver.</summary>
    public bool ShowsForged { get; set; }

    /// <summary>Orders whose history or text somebody forged, or whose decisions somebody deleted: whoever took them may again.</summary>
    public HashSet<Guid> Forged { get; } = [];

    /// <summary>Somebody's request is committed.</summary>
    public void Requested(Guid user, string operation, IReadOnlyList<string> wants, params Guid[] behind)
    {
        var key = $"{user:N}/{operation}";
        var row = world.Quietly(() => world.Environment.Rows("mpt_order").Single(one => key.Equals(one["mpt_requestkey"])));
        if (Orders.ContainsKey(row.Id))
        {
            return;
        }

        Orders[row.Id] = new Asked(
            row.Id,
            row.GetAttributeValue<string>("mpt_subjectkey")["model:".Length..],
            [.. wants.Select((want, index) => (index + 1, want))],
            [user, .. behind],
            row.GetAttributeValue<string>("mpt_hash"),
            row.GetAttributeValue<OptionSetValue>("mpt_mode").Value != (int)OrderMode.Live,
            row.GetAttributeValue<DateTime>("mpt_requestedon")
        );
    }

    /// <summary>Somebody's decision is committed.</summary>
    public void Decided(Guid order, Guid person, Guid? absent, string hash, bool isApproval, bool isDirect = true)
    {
        Decisions.Add(new Judged(order, person, absent, hash, isApproval, world.Environment.Clock.Now));
        if (!isDirect)
        {
            Break($"indirect: somebody decided by impersonation or in a flow about {order:N}.");
        }

        if (isApproval && !ShowsForged)
        {
            foreach (var one in new[] { person, absent }.OfType<Guid>())
            {
                JudgeMonth(one);
            }
        }
    }

    /// <summary>What somebody entered is committed.</summary>
    public void Charged((Guid Order, int Line) line, decimal net, string operation)
    {
        var charges = Charges.TryGetValue(line, out var before) ? before : Charges[line] = [];
        charges[operation] = net;
    }

    /// <summary>
    /// Something was committed: whatever must hold at every moment is judged. An invoice may be higher than the budget; who requests
    /// something must stay within it.
    /// </summary>
    /// <param name="isRequest">Whether somebody requested something.</param>
    public void Watch(bool isRequest)
    {
        if (ShowsForged || (Charges.Count > 0 && !isRequest))
        {
            return;
        }

        var states = States();
        foreach (var month in Orders.Values.GroupBy(order => (order.IsDryRun, order.At.Year, order.At.Month)))
        {
            var taken = month.Sum(order => order.Lines.Sum(line => Taken(states, order, line)));
            if (taken > world.Terms.Budget)
            {
                Break($"over budget: {taken} of {world.Terms.Budget} are taken.");
            }
        }
    }

    /// <summary>The states of the lines of all orders, as the history tells them.</summary>
    public Dictionary<(Guid Order, int Line), OrderState> States()
    {
        var events = world.Quietly(() =>
            world.Environment.Rows("mpt_orderevent", "mpt_orderkey", "mpt_sequence", "mpt_linenumber", "mpt_tostate")
        );
        var told = events
            .Where(one => one.Contains("mpt_tostate") && one["mpt_tostate"] is not null)
            .OrderBy(one => one.GetAttributeValue<int>("mpt_sequence"))
            .ToLookup(one => one.GetAttributeValue<string>("mpt_orderkey"));
        var states = new Dictionary<(Guid, int), OrderState>();
        foreach (var order in Orders.Values)
        {
            foreach (var (number, _) in order.Lines)
            {
                var last = told[$"mpt_order:{order.Id:N}"]
                    .LastOrDefault(one => one.GetAttributeValue<int?>("mpt_linenumber") is not { } line || line == number);
                states[(order.Id, number)] = last is null
                    ? OrderState.Requested
                    : (OrderState)last.GetAttributeValue<OptionSetValue>("mpt_tostate").Value;
            }
        }

        return states;
    }

    public Entity[] LinesOf(Guid order) =>
        world.Quietly(() =>
            world
                .Environment.Rows("mpt_orderline")
                .Where(line => line.GetAttributeValue<string>("mpt_orderkey") == $"mpt_order:{order:N}")
                .OrderBy(line => line.GetAttributeValue<int>("mpt_number"))
                .ToArray()
        );

    /// <summary>Whether the history says that the model is shown for it.</summary>
    public bool Exposes(Asked order) =>
        world.Quietly(() =>
            world
                .Environment.Rows("mpt_orderevent", "mpt_orderkey", "mpt_command")
                .Any(row =>
                    row.GetAttributeValue<OptionSetValue>("mpt_command").Value == (int)OrderCommand.Expose
                    && row.GetAttributeValue<string>("mpt_orderkey") == $"mpt_order:{order.Id:N}"
                )
        );

    public void Break(string law)
    {
        world.Note($"BROKEN {law}");
        _broken.Add(law);
    }

    /// <summary>Judges whether people approved what goes out, or what is done for it.</summary>
    public void JudgeSend(Asked order, Dictionary<(Guid Order, int Line), OrderState> states)
    {
        var decisions = Decisions.Where(one => one.Order == order.Id).ToArray();
        var people = decisions.SelectMany(one => new[] { one.Person, one.Absent }.OfType<Guid>()).ToArray();
        var isGrave = order.Lines.Any(line => OrderWants.IsGrave(line.Want));
        var needed = isGrave || (!ShowsForged && (IsLarge(order, states) || Exposes(order))) ? 2 : 1;
        string[] faults =
        [
            .. order.IsDryRun ? ["dry run sent: an order that was a dry run is sent."] : Array.Empty<string>(),
            .. decisions.Length < needed ? [$"unapproved: it needs {needed} approvals and has {decisions.Length}."] : Array.Empty<string>(),
            .. decisions.Any(one => !one.IsApproval) ? ["rejected: it was rejected."] : Array.Empty<string>(),
            .. decisions.Any(one => one.Hash != order.Hash) ? ["another hash: something else was approved."] : Array.Empty<string>(),
            .. people.Intersect(order.Behind).Any() ? ["own request: who requested it approved it."] : Array.Empty<string>(),
            .. people.Distinct().Count() < people.Length && !Forged.Contains(order.Id)
                ? ["one for two: one person's name is under two approvals."]
                : Array.Empty<string>(),
            .. people.Except(world.People.WithLimits).Any() ? ["no limit: somebody without a limit approved it."] : Array.Empty<string>(),
            .. Withdrawn.Contains(order.Id) ? ["withdrawn: it was withdrawn."] : Array.Empty<string>(),
        ];
        foreach (var fault in faults)
        {
            Break($"{fault} {order.Id:N}");
        }
    }

    // The requester's other orders of the week, or those about the same model, count with it.
    private bool IsLarge(Asked order, Dictionary<(Guid Order, int Line), OrderState> states)
    {
        var others = Orders
            .Values.Where(other => other.Id != order.Id && other.At <= order.At && other.At > order.At - Window)
            .Select(other => (Order: other, Amount: other.Lines.Where(_ => IsAny(states, other)).Sum(Price)))
            .ToArray();
        var own = others.Where(other => other.Order.Behind[0] == order.Behind[0]).Sum(other => other.Amount);
        var same = others.Where(other => other.Order.Model == order.Model).Sum(other => other.Amount);
        return order.Lines.Sum(Price) + Math.Max(own, same) >= world.Terms.SecondFrom;
    }

    // As its least settled line: an order of which anything counts, counts as a whole.
    private static bool IsAny(Dictionary<(Guid Order, int Line), OrderState> states, Asked order) =>
        order.Lines.Any(line => Counts(states, order.Id, line.Number));

    private void JudgeMonth(Guid person)
    {
        var (now, states) = (world.Environment.Clock.Now, States());
        var used = Decisions
            .Where(one => one.IsApproval && (one.Person == person || one.Absent == person))
            .Where(one => (one.At.Year, one.At.Month) == (now.Year, now.Month) && IsAny(states, Orders[one.Order]))
            .Sum(one => Orders[one.Order].Lines.Sum(Price));
        if (used > world.Terms.PerMonth)
        {
            Break($"over month: somebody approved {used} in a month, and may {world.Terms.PerMonth}.");
        }
    }

    private decimal Taken(Dictionary<(Guid Order, int Line), OrderState> states, Asked order, (int Number, string Want) line) =>
        Charges.TryGetValue((order.Id, line.Number), out var charged) ? charged.Values.Sum()
        : Counts(states, order.Id, line.Number) ? Price(line)
        : 0;

    private static bool Counts(Dictionary<(Guid Order, int Line), OrderState> states, Guid order, int line) =>
        states.TryGetValue((order, line), out var state) && OrderKnowledge.Counts(state);

    private static decimal Price((int Number, string Want) line) => OrderWants.Price(line.Want);
}
