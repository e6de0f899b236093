using CsCheck;
using MatterportForDataverse.Core.Ordering;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Ordering;

/// <summary>
/// Random people do random things with an order, some of them as another, for another, or by code; a second account of the rules, which
/// shares nothing with the first, says what may happen.
/// </summary>
public sealed class OrderMachineTests
{
    private const int People = 6; // 0 requests, the last one is no person.

    private static readonly Gen<SpendingLimit?> Limits = Pick.One<SpendingLimit?>(
        null,
        new("USD", 300, 300, 0),
        new("USD", 300, 300, 0),
        new("USD", 300, 300, 0),
        new("USD", 300, 300, 0),
        new("USD", OrderMachine.Price, OrderMachine.Price, 0),
        new("USD", 48.99m, 300, 0),
        new("USD", 300, 48.99m, 0),
        new("EUR", 300, 300, 0)
    );

    private static readonly Gen<Act> Acts = Gen.Select(
        Pick.One(
            "approve",
            "approve",
            "approve",
            "approve",
            "approve",
            "approve",
            "tick",
            "tick",
            "tick",
            "wait",
            "wait",
            "delegate",
            "delegate",
            "reject",
            "withdraw",
            "expire"
        ),
        Gen.Int[0, People - 1],
        Gen.Int[-8, People - 1],
        Pick.One(0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4),
        (what, person, other, odd) => new Act(what, person, other < 0 ? null : other, odd)
    );

    [Fact]
    public void Nothing_is_sent_without_the_approvals_that_its_rules_demand()
    {
        var (sent, refusals, ends) = (0, new HashSet<string>(), new HashSet<OrderState>());
        Gen.Select(
                Limits.Array[People],
                Pick.One<decimal?>(null, null, OrderMachine.Price, 49.01m),
                Pick.One(0, 0, 1, 2),
                Acts.Array[4, 20]
            )
            .Sample(
                (limits, secondFrom, behind, acts) =>
                {
                    var machine = new OrderMachine(limits, secondFrom, behind);
                    var model = new Model(limits, secondFrom <= OrderMachine.Price ? 2 : 1, behind, machine.Clock.Now);
                    foreach (var act in acts)
                    {
                        var codes = Play(machine, model, act);
                        lock (refusals)
                        {
                            refusals.UnionWith(codes);
                        }

                        Assert.Equal((act, model.State), (act, machine.State));
                        Assert.Equal(model.IsSent ? 1 : 0, machine.Charges);
                        Assert.Equal(model.IsSent, machine.Commands.Contains(OrderCommand.Send));
                    }

                    lock (refusals)
                    {
                        sent += machine.Charges;
                        ends.Add(machine.State);
                    }
                },
                iter: 2000
            );

        // It proves something only when much was sent, and every rule refused something.
        Assert.True(sent > 30, $"{sent} were sent.");
        Assert.True(refusals.Count >= 12, string.Join(", ", refusals));
        Assert.True(ends.Count >= 6, string.Join(", ", ends));
    }

    // What was refused, by whatever rule was broken.
    private static string[] Play(OrderMachine machine, Model model, Act act)
    {
        var broken = act.What switch
        {
            "approve" or "reject" => model.BrokenByDecision(act, machine.Clock.Now),
            "withdraw" => model.BrokenByWithdrawal(act),
            _ => [],
        };
        var refusal = Record.Exception(() => Do(machine, act)) as DomainException;
        Assert.True(
            broken.Count == 0 ? refusal is null : broken.Contains(refusal?.Code ?? ""),
            $"{act} in {model.State}: {refusal?.Code ?? "nothing"} said, and broken is {string.Join(", ", broken)}."
        );
        if (refusal is null)
        {
            model.Done(act, machine.Clock.Now);
        }

        return refusal is null ? [] : [refusal.Code];
    }

    private static void Do(OrderMachine machine, Act act)
    {
        switch (act.What)
        {
            case "approve" or "reject":
                machine.Decide(act.Call, act.What == "approve", act.Absent, act.Odd == 1 ? new string('0', 64) : machine.Hash);
                break;
            case "withdraw":
                machine.Withdraw(act.Call);
                break;
            case "delegate":
                machine.Delegate(act.Person, act.Other ?? 0);
                break;
            case "wait":
                machine.Clock.Advance(TimeSpan.FromMinutes(9 + act.Odd));
                break;
            case "expire":
                machine.Clock.Advance(act.Odd == 4 ? TimeSpan.FromDays(31) : TimeSpan.Zero);
                break;
            default:
                machine.Progress();
                break;
        }
    }

    /// <summary>Odd: 1 another hash, 2 by code, 3 as another.</summary>
    private sealed record Act(string What, int Person, int? Other, int Odd)
    {
        public Core.Callers.CallerIdentities Call => OrderMachine.Call(Person, Odd == 3 ? 1 + (Person % 2) : null, Odd == 2 ? 2 : 1);

        public bool IsAsAnother => Odd == 3 && 1 + (Person % 2) != Person;

        public Guid? Absent => Other is { } other ? SomeOrder.Person(other) : null;

        public IReadOnlyList<int> Names => Other is { } other ? [Person, other] : [Person];
    }

    /// <summary>The rules, told once more.</summary>
    private sealed class Model(SpendingLimit?[] limits, int needed, int behind, DateTime begin)
    {
        private readonly List<Act> _approvals = [];
        private readonly List<(int Absent, int StandIn, DateTime From)> _delegations = [];
        private DateTime _approved;

        public OrderState State { get; private set; } = OrderState.Requested;

        public bool IsSent { get; private set; }

        public HashSet<string> BrokenByDecision(Act act, DateTime now)
        {
            var broken = new HashSet<string>();
            Add(act.Odd == 2, "caller.not-direct");
            Add(act.IsAsAnother, "caller.impersonated");
            Add(act.Person == People - 1, "caller.no-person");
            Add(State != OrderState.Requested, "order.not-now");
            Add(act.Odd == 1, "order.hash-differs");
            Add(now >= begin.AddDays(30), "order.expired");
            Add(act.Names.Any(name => name == 0 || name == behind), "order.own-request");
            Add(act.Other is { } absent && !IsDelegated(absent, act.Person, now), "order.delegation-not-valid");
            Add(_approvals.Any(one => one.Person == act.Person && one.Other == act.Other), "order.already-decided-by-you");
            Add(_approvals.Any(one => one.Names.Intersect(act.Names).Any()), "order.both-approvals");
            Add(act.Names.Any(name => limits[name] is null), "order.no-limit");
            foreach (var limit in act.What == "approve" ? act.Names.Select(name => limits[name]).OfType<SpendingLimit>() : [])
            {
                Add(limit.Currency != "USD", "order.currency-differs");
                Add(limit.PerOrder < OrderMachine.Price, "order.over-limit");
                Add(limit.PerMonth < OrderMachine.Price, "order.over-month");
            }

            return broken;

            void Add(bool isBroken, string rule)
            {
                if (isBroken)
                {
                    broken.Add(rule);
                }
            }
        }

        public HashSet<string> BrokenByWithdrawal(Act act)
        {
            var isRequester = act.Person == 0 || act.Person == behind;
            var isApprover = limits[act.Person] is not null || _approvals.Any(one => one.Person == act.Person);
            return !isRequester && !isApprover ? ["order.not-yours"]
                : State == OrderState.Approved || (isRequester && State == OrderState.Requested) ? []
                : ["order.not-now"];
        }

        public void Done(Act act, DateTime now)
        {
            switch (act.What)
            {
                case "approve":
                    _approvals.Add(act);
                    (State, _approved) = _approvals.Count >= needed ? (OrderState.Approved, now) : (State, _approved);
                    break;
                case "reject":
                    State = OrderState.Rejected;
                    break;
                case "withdraw":
                    State = OrderState.Withdrawn;
                    break;
                case "delegate":
                    _delegations.Add((act.Person, act.Other ?? 0, now));
                    break;
                case "tick":
                    Tick(now);
                    break;
            }
        }

        private void Tick(DateTime now)
        {
            if (State is OrderState.Requested or OrderState.Approved && now >= begin.AddDays(30))
            {
                State = OrderState.Expired;
            }
            else if (State == OrderState.Approved && now >= _approved.AddMinutes(10))
            {
                (State, IsSent, _approved) = (OrderState.Placed, true, now);
            }
            else if (State == OrderState.Placed && now >= _approved.AddMinutes(15))
            {
                State = OrderState.Delivered;
            }
        }

        private bool IsDelegated(int absent, int standIn, DateTime now) =>
            absent != standIn
            && _delegations.Any(one => one.Absent == absent && one.StandIn == standIn && one.From <= now && now < one.From.AddHours(1));
    }
}
