using System.ServiceModel;
using MatterportForDataverse.EmbeddedDataverse.Messages;
using MatterportForDataverse.Product.Tests.Ordering;
using MatterportForDataverse.Product.Tests.Security;
using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Simulation.Orders;

/// <summary>
/// An account that orders, with people who request, decide, and administer, three models, and a book of what they did. What people call is
/// a strand, too, and stops within its transaction: others press at the same time.
/// </summary>
internal sealed class OrderWorld : SimulatedWorld
{
    private const string Private = "private";
    private readonly Lazy<GuardSwitch> _guards;
    private int _quiet;

    /// <param name="seed">The ways of the platform follow from it.</param>
    /// <param name="skew">How far the clock of Matterport goes before that of Dataverse.</param>
    /// <param name="stale">Decides what requests do not see yet; null for nothing.</param>
    /// <param name="mode">How the account orders.</param>
    /// <param name="terms">What the policy allows; null for little.</param>
    /// <param name="models">How many models there are.</param>
    public OrderWorld(
        int seed,
        TimeSpan skew = default,
        Choices? stale = null,
        string mode = "live",
        OrderTerms? terms = null,
        int models = 3
    )
        : base(seed, models + 1, skew, stale)
    {
        Terms = terms ?? new OrderTerms();
        _guards = new(() => new GuardSwitch(Environment.Platform));
        Environment.Wire = inner => new Wire(new OrderAnswers(inner, this), this);
        People = new OrderCast(Environment);
        Book = new OrderBook(this);
        Outgoing = new OrderOutgoing(this);
        All = [.. Environment.MatterportAccount.Models.Where(model => !model.Demo).Select(model => model.Id)];
        foreach (var model in All)
        {
            Environment.MatterportAccount.Edit(model, one => one with { Visibility = Terms.ExposureHours is null ? "unlisted" : Private });
        }

        if (Terms.ExposureHours is not null)
        {
            Hidden.UnionWith(All);
        }

        Environment.Sync();
        Seldom();
        Policy = Confirmed(People.Admin, People.Other);
        foreach (var person in mode == "live" ? new[] { People.Admin, People.Other } : [People.Other])
        {
            Environment.Call(person, "mpt_SwitchOrdering", ("AccountId", Environment.AccountId), ("Mode", mode));
        }

        Environment.Clock.Advance(TimeSpan.FromDays(1));
        Watch();
    }

    /// <summary>What the policy allows.</summary>
    public OrderTerms Terms { get; }

    /// <summary>All models.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>Models that nobody but our orders shows to anybody.</summary>
    public HashSet<string> Hidden { get; } = [];

    /// <summary>Those of them that are shown now.</summary>
    public IEnumerable<string> Shown =>
        Environment
            .MatterportAccount.Models.Where(model => Hidden.Contains(model.Id) && model.Visibility != Private)
            .Select(model => model.Id);

    public OrderCast People { get; }

    /// <summary>What people did, whatever rows say.</summary>
    public OrderBook Book { get; }

    /// <summary>What goes out.</summary>
    public OrderOutgoing Outgoing { get; }

    /// <summary>The policy that was confirmed last.</summary>
    public Guid Policy { get; private set; }

    /// <summary>The answer to the next purchase, in place of it; null for what Matterport says.</summary>
    public string? Refusal { get; set; }

    /// <summary>Purchases that were lost on their way, and may arrive late.</summary>
    public List<(string Body, Sent Sent, OrderChange Change)> Lost { get; } = [];

    /// <summary>Whether ordering is live.</summary>
    public bool IsLive =>
        Quietly(() => Environment.Rows("mpt_account", "mpt_ordermode").Single()).GetAttributeValue<OptionSetValue>("mpt_ordermode")?.Value
        == (int)OrderMode.Live;

    /// <summary>How often somebody waited for a row that another had written.</summary>
    public int Waits { get; private set; }

    /// <summary>What people were refused.</summary>
    public List<string> Refusals { get; } = [];

    /// <summary>A new policy, which is in force from the next day on.</summary>
    public Guid Confirmed(Guid editor, Guid other)
    {
        var policies = new OrderingPolicy(Environment, editor);
        var policy = policies.Draft(
            Terms.SecondFrom,
            Terms.Budget,
            new Entity("mpt_policy")
            {
                ["mpt_requestsperday"] = Terms.RequestsPerDay,
                ["mpt_exposurehours"] = Terms.ExposureHours,
                ["mpt_allowdeletion"] = true,
            }
        );
        policies.Price(policy, OrderAct.Activate, OrderWants.Activation);
        foreach (var person in People.WithLimits)
        {
            policies.Limit(policy, "mpt_userid", new EntityReference("systemuser", person), Terms.PerMonth);
        }

        Environment.Call(other, "mpt_ConfirmPolicy", ("PolicyId", policy));
        return Policy = policy;
    }

    /// <summary>Somebody presses: the request begins, and goes on when the history says so.</summary>
    /// <param name="name">What they do.</param>
    /// <param name="act">The request; it may be refused.</param>
    /// <param name="done">What is noted when it is committed.</param>
    public Strand Press(string name, Action act, Action? done = null)
    {
        var strand = Start(
            name,
            () =>
            {
                try
                {
                    act();
                }
                catch (FaultException<OrganizationServiceFault>)
                {
                    Refusals.Add(name);
                    throw;
                }
            }
        );
        strand.OfPerson = () =>
        {
            NoteDone($"done: {name}");
            done?.Invoke();
        };
        return strand;
    }

    /// <summary>Lets a strand go on to its end, and whoever it waits for.</summary>
    public void Complete(Strand strand)
    {
        for (var turn = 0; !strand.HasEnded; turn++)
        {
            Resume(strand, Fate.Goes);
            if (!strand.HasEnded && strand.At == Strand.Lock)
            {
                foreach (var other in Strands.Where(other => other != strand).ToArray())
                {
                    Resume(other, Fate.Goes);
                }
            }
        }
    }

    /// <summary>Reads or writes without anybody noticing: neither a fault, nor an old answer, nor a stop.</summary>
    public T Quietly<T>(Func<T> act)
    {
        _quiet++;
        var staleness = Environment.Platform.Hooks.Staleness;
        Environment.Platform.Hooks.Staleness = null;
        try
        {
            return act();
        }
        finally
        {
            Environment.Platform.Hooks.Staleness = staleness;
            _quiet--;
        }
    }

    /// <summary>Somebody who may customize does something while the guards are off.</summary>
    public void Forge(Action<IOrganizationService> act) =>
        Quietly(() => _guards.Value.WithoutGuards(() => Did(() => act(Environment.Platform.ServiceFor(Environment.Ada)))));

    /// <summary>Has the work of an order done, whether it is due or not.</summary>
    public void Release(Guid order) =>
        Forge(_ => Environment.Platform.System.Update(new Entity("mpt_order", order) { ["mpt_releasedon"] = Environment.Clock.Now }));

    public override Action BeforeChange(string request) => Outgoing.Goes(request);

    // Ticks are about orders here.
    private void Seldom() =>
        Environment.Platform.System.Update(
            new Entity("mpt_account", Environment.AccountId) { ["mpt_syncevery"] = 1440, ["mpt_fullevery"] = 30 }
        );

    private void Watch()
    {
        var hooks = Environment.Platform.Hooks;
        var (before, after) = (hooks.BeforeRequest!, hooks.AfterRequest!);
        hooks.Waits = () =>
        {
            Waits++;
            Strand.Current?.Stop(Strand.Lock);
            return Strand.Current is not null;
        };
        hooks.BeforeRequest = call =>
        {
            if (_quiet > 0)
            {
                return;
            }

            if (Strand.Current is { OfPerson: not null } strand)
            {
                strand.Stop($"{call.Message} {call.Table}");
            }

            before(call);
        };
        hooks.AfterRequest = call =>
        {
            if (_quiet > 0)
            {
                return;
            }

            if (!call.InTransaction)
            {
                Committed(call);
            }

            after(call);
            if (!call.InTransaction && Strand.Current is { OfPerson: not null } strand)
            {
                strand.Answered();
            }
        };
    }

    private void Committed(ObservedRequest call)
    {
        var before = Book.Orders.Count;
        if (Strand.Current is { OfPerson: { } done } && call.Depth == 1)
        {
            done();
        }

        // Who presses once more requests nothing.
        var isRequest = Book.Orders.Count > before;
        if (isRequest || call is { Message: "Create", Table: "mpt_orderevent" })
        {
            Book.Watch(isRequest);
        }
    }

    private static bool Did(Action act)
    {
        act();
        return true;
    }
}

/// <summary>What a policy allows.</summary>
/// <param name="Budget">A month.</param>
/// <param name="SecondFrom">From when on two people approve; null for never.</param>
/// <param name="PerMonth">What a person may approve in a month.</param>
/// <param name="RequestsPerDay">How often a person may request; null for as usual.</param>
/// <param name="ExposureHours">For how long private models are shown for an order; null for models that are unlisted anyway.</param>
internal sealed record OrderTerms(
    decimal Budget = 160m,
    decimal? SecondFrom = 60m,
    decimal PerMonth = 120m,
    int? RequestsPerDay = null,
    int? ExposureHours = null
)
{
    /// <summary>As much as one likes, with one approval.</summary>
    public static readonly OrderTerms Ample = new(1_000_000m, null, 1_000_000m, 1000);
}
