using MatterportForDataverse.Product.Tests.Ordering;

namespace MatterportForDataverse.Product.Tests.Simulation.Orders;

/// <summary>Who does what, and how often.</summary>
/// <param name="world">Where.</param>
/// <param name="choices">Decides.</param>
/// <param name="forges">Whether somebody who may customize is up to no good.</param>
internal sealed class OrderPeople(OrderWorld world, Choices choices, bool forges)
{
    private const int MostAtOnce = 5;

    private static readonly TimeSpan[] Looks =
    [
        TimeSpan.FromMinutes(2),
        TimeSpan.FromMinutes(6),
        TimeSpan.FromMinutes(16),
        TimeSpan.FromMinutes(61),
        TimeSpan.FromHours(7),
        TimeSpan.FromHours(7),
        TimeSpan.FromHours(11),
    ];

    private readonly OrderActs _acts = new(world);
    private readonly OrderNature _nature = new(world);
    private readonly OrderForger _forger = new(world);

    public IReadOnlyList<(int Weight, string Name, Action Act)> All => forges ? [.. Honest, .. Forging] : Honest;

    private IReadOnlyList<(int Weight, string Name, Action Act)> Honest =>
        [
            (14, "request", () => Press(_acts.Request(Requester(), Model(), OrderActs.Bundles(choices)))),
            (
                2,
                "request for another",
                () => Press(_acts.Request(world.People.Rick, Model(), OrderActs.Bundles(choices), world.People.Both))
            ),
            (4, "request an act", RequestAct),
            (3, "request again", () => Press(_acts.RequestAgain(choices))),
            (24, "approve", () => WithRequested(order => Press(_acts.Decide(choices.OneIn(5) ? Decider() : Approver(), order)))),
            (4, "approve for another", () => WithOpen(order => Press(_acts.Decide(Decider(), order, absent: Decider())))),
            (2, OrderActs.Behind, () => WithRequested(order => Press(_acts.Decide(choices.Of(world.Book.Orders[order].Behind), order)))),
            (2, "approve under one name twice", () => WithRequested(ApproveTwice)),
            (2, "reject", () => WithOpen(order => Press(_acts.Decide(Decider(), order, isApproval: false)))),
            (2, "approve something else", () => WithOpen(order => Press(_acts.Decide(Decider(), order, hash: new string('0', 64))))),
            (1, OrderActs.AsAnother, () => WithOpen(order => Press(_acts.Decide(Decider(), order, behind: world.Environment.Ada)))),
            (1, OrderActs.InFlow, () => WithOpen(order => Press(_acts.DecideInFlow(world.People.Both, order)))),
            (2, "withdraw", () => WithOpen(order => Press(_acts.Withdraw(choices.Of(world.People.Requesters), order)))),
            (1, "withdraw an approval", () => WithOpen(order => Press(_acts.Withdraw(Decider(), order)))),
            (5, "settle", () => WithUnknown(line => Press(_acts.Settle(Settler(), line, Outcome(), Invoice())))),
            (7, "settle together", () => WithUnknown(Agree)),
            (5, "look for it for a day", () => WithUnknown(_ => LookFor())),
            (1, "dispute", () => With(world.Book.Orders.Keys, order => Press(_acts.Dispute(Disputer(), order)))),
            (3, "record a charge", () => WithSent(line => Press(_acts.Charge(Bookkeeper(), line, Net(), choices.OneIn(3))))),
            (1, "record a charge twice", () => WithSent(ChargeTwice)),
            (3, "delegate", () => Press(_acts.Delegate(Decider(), Decider()))),
            (3, "switch", () => Switch(choices.OneIn(4) ? choices.Of(["dry-run", "off"]) : "live")),
            (12, "tick", () => Press(_acts.Tick())),
            (2, "release", () => Alone(() => WithOpen(_acts.Release))),
            (1, "supersede", () => Alone(_acts.Supersede)),
            (5, "a quarter passes", () => Pass(TimeSpan.FromMinutes(11 + choices.Next(20)))),
            (2, "hours pass", () => Pass(TimeSpan.FromHours(1 + choices.Next(30)))),
            (1, "days pass", () => Pass(TimeSpan.FromDays(1 + choices.Next(25)))),
            (1, "show", () => _nature.Show(Model(), choices.Of(["private", "unlisted", "public", "unlisted"]))),
            (1, "archive there", () => _nature.Archive(Model(), isArchived: true)),
            (4, "activate there", () => _nature.Archive(Model(), isArchived: false)),
            (1, "buy there", () => _nature.Buy(Model(), choices.Of([OrderingWorld.Pack, OrderingWorld.Plan]))),
            (5, "a purchase fails", () => _nature.Fault(choices.Of(OrderNature.Faults))),
            (2, "a purchase is refused", () => _nature.Refuse(choices.Of(OrderNature.Refusals))),
            (2, "a purchase arrives late", _nature.Arrive),
            (2, "an order fails", () => _nature.End(Model(), Bundle(), "no.quality")),
            (4, "an order is canceled", () => _nature.End(Model(), Bundle(), OrderAnswers.Canceled)),
        ];

    private IReadOnlyList<(int Weight, string Name, Action Act)> Forging =>
        [
            (3, "forge an approval", () => WithAny(order => _forger.Approval(order, Decider()))),
            (3, "forge an event", () => WithAny(order => _forger.Event(order, choices.Of(OrderKnowledge.Steps)))),
            (3, "forge a state", () => WithAny(order => _forger.State(order, choices.Of(OrderKnowledge.Steps).To, choices.OneIn(2)))),
            (1, "forge what is asked for", () => WithAny(_forger.Frozen)),
            (2, "forge who approved", () => WithAny(order => _forger.Approver(order, Decider()))),
            (2, "delete or restore a decision", () => WithAny(_forger.DeleteOrRestore)),
        ];

    private Guid Settler() => choices.Of([.. world.People.Deciders, world.People.Admin, world.People.Other]);

    private Guid Disputer() => choices.Of([.. world.People.Requesters, .. world.People.Deciders]);

    private Guid Bookkeeper() => choices.Of([world.People.Admin, world.People.Other]);

    private string Outcome() => choices.Of(["charged", "not-charged", "foreign"]);

    private string Invoice() => choices.Of(["INV-1", "INV-2"]);

    private decimal Net() => choices.Of([49m, 25m, 4.5m, 0.01m]);

    private void Agree((Guid Order, int Line) line)
    {
        var (outcome, invoice) = (Outcome(), Invoice());
        world.Complete(_acts.Settle(Settler(), line, outcome, invoice));
        world.Complete(_acts.Settle(Settler(), line, outcome, invoice));
    }

    private void ApproveTwice(Guid order)
    {
        var (absent, other) = (Approver(), Approver());
        world.Complete(_acts.Delegate(absent, other));
        world.Complete(_acts.Decide(absent, order));
        world.Complete(_acts.Decide(other, order, absent: absent));
    }

    // Before that nobody may settle it.
    private void LookFor()
    {
        world.Finish();
        world.NoteDone("a day of looking");
        foreach (var pause in Looks)
        {
            world.Environment.Clock.Advance(pause);
            world.Staleness?.Settle();
            world.Complete(_acts.Tick());
            world.Environment.Platform.RunJobs();
        }
    }

    private void ChargeTwice((Guid Order, int Line) line)
    {
        var (net, isCredit, operation) = (Net(), choices.OneIn(3), $"twice {world.ActsDone}");
        Press(_acts.Charge(Bookkeeper(), line, net, isCredit, operation));
        Press(_acts.Charge(Bookkeeper(), line, net, isCredit, operation));
    }

    private string Model() => choices.Of(world.Models);

    // What is deleted is gone for all that follows, and only what is archived can be activated.
    private void RequestAct()
    {
        var model = Model();
        var act =
            world.There(model) is { State: "inactive" } && !choices.OneIn(4) ? OrderWants.Activate
            : choices.OneIn(8) ? OrderWants.Delete
            : choices.Of([.. OrderWants.Acts.Where(one => one != OrderWants.Delete)]);
        Press(_acts.Request(Requester(), model, [act]));
    }

    private Guid Requester() => choices.Of(world.People.Requesters);

    private Guid Decider() => choices.Of(world.People.Deciders);

    private Guid Approver() => choices.Of([world.People.Abby, world.People.Saul, world.People.Dee]);

    private string Bundle() => choices.Of([OrderingWorld.Pack, OrderingWorld.Plan]);

    private void Switch(string mode)
    {
        world.Complete(_acts.Switch(world.People.Admin, mode));
        world.Complete(_acts.Switch(world.People.Other, mode));
    }

    private void Pass(TimeSpan time)
    {
        if (!choices.OneIn(4))
        {
            world.Finish();
        }

        world.NoteDone($"{time} pass");
        world.Environment.Clock.Advance(time);
        world.Staleness?.Settle();
    }

    // At once, or whenever the history says so.
    private void Press(Strand? strand)
    {
        if (strand is not null && (choices.OneIn(2) || world.Strands.Count > MostAtOnce))
        {
            world.Complete(strand);
        }
    }

    private void WithOpen(Action<Guid> act) =>
        With(world.Book.States().Where(one => !OrderKnowledge.IsSettled(one.Value)).Select(one => one.Key.Order), act);

    private void WithRequested(Action<Guid> act) =>
        With(world.Book.States().Where(one => one.Value == Schema.OrderState.Requested).Select(one => one.Key.Order), act);

    private void WithUnknown(Action<(Guid Order, int Line)> act) => WithLine(state => state == Schema.OrderState.Unknown, act);

    private void WithSent(Action<(Guid Order, int Line)> act) =>
        WithLine(
            state =>
                state
                    is Schema.OrderState.Placed
                        or Schema.OrderState.Delivered
                        or Schema.OrderState.Failed
                        or Schema.OrderState.Canceled
                        or Schema.OrderState.Refused,
            act
        );

    private void WithLine(Func<Schema.OrderState, bool> fits, Action<(Guid Order, int Line)> act)
    {
        (Guid, int)[] lines = [.. world.Book.States().Where(one => fits(one.Value)).Select(one => one.Key)];
        if (lines.Length > 0)
        {
            act(choices.Of(lines));
        }
    }

    private void WithAny(Action<Guid> act) => Alone(() => With(world.Book.Orders.Keys, act));

    private void With(IEnumerable<Guid> orders, Action<Guid> act)
    {
        Guid[] all = [.. orders.Distinct()];
        if (all.Length > 0)
        {
            act(choices.Of(all));
        }
    }

    // Whoever is not scheduled must not wait for those who are.
    private void Alone(Action act)
    {
        if (world.Strands.All(strand => strand.OfPerson is null))
        {
            act();
        }
    }
}
