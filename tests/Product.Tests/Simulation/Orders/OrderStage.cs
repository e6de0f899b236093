using MatterportForDataverse.EmbeddedDataverse.Jobs;
using MatterportForDataverse.Product.Tests.Ordering;
using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Simulation.Orders;

/// <summary>
/// One world after the other for many short plays, since a world takes longer than a play: each play is about a model of its own, and the
/// laws are judged when there is none left.
/// </summary>
/// <param name="terms">What the policy allows.</param>
/// <param name="mode">How the account orders.</param>
internal sealed class OrderStage(OrderTerms? terms = null, string mode = "live") : IDisposable
{
    private const int Plays = 20;
    private readonly List<string> _plays = [];
    private OrderWorld? _world;
    private OrderActs? _acts;
    private int _worlds;

    /// <summary>How many plays there were.</summary>
    public int Count { get; private set; }

    public OrderWorld World => _world!;

    public OrderActs Acts => _acts!;

    /// <summary>The model of the play.</summary>
    public string Model => World.All[_plays.Count - 1];

    /// <summary>How often something was sent, in all worlds.</summary>
    public int Sends { get; private set; }

    /// <summary>How often a model was shown, in all worlds.</summary>
    public int Exposures { get; private set; }

    /// <summary>The laws that were broken.</summary>
    public List<string> Broken { get; } = [];

    /// <summary>Plays something.</summary>
    public void Play(string name, Action play)
    {
        if (_world is null || _plays.Count == Plays)
        {
            End();
            _world = new OrderWorld(_worlds++ % 16, mode: mode, terms: terms ?? OrderTerms.Ample, models: Plays + 1);
            _acts = new OrderActs(_world);
        }

        Count++;
        _plays.Add(name);
        World.Note($"*** {name}");
        play();
        World.Finish();
    }

    /// <summary>Judges the last world.</summary>
    public void End()
    {
        if (_world is null)
        {
            return;
        }

        var broken = new OrderCalm(World).Broken();
        Broken.AddRange(broken.Select(law => $"{law} (one of {string.Join("; ", _plays)})\n{World.Log}"));
        Sends += World.Book.Sends.Count;
        Exposures += World
            .Environment.Rows("mpt_orderevent")
            .Count(row => row.GetAttributeValue<OptionSetValue>("mpt_command").Value == (int)OrderCommand.Expose);
        _plays.Clear();
        _world.Dispose();
        _world = null;
    }

    public void Dispose()
    {
        _world?.Dispose();
        _world = null;
    }

    /// <summary>Somebody requests, and gets it.</summary>
    public Guid Requested(Guid user, params string[] wants)
    {
        if (wants.Contains(OrderWants.Activate))
        {
            World.Environment.MatterportAccount.Archive(Model);
        }

        var before = World.Book.Orders.Count;
        World.Complete(Acts.Request(user, Model, wants));
        Assert.True(World.Book.Orders.Count > before, World.Log);
        return World.Book.Orders.Keys.Last();
    }

    /// <summary>An order that is approved and due: its work is queued.</summary>
    public (Guid Order, Job Job) Due(params string[] wants)
    {
        var order = Requested(World.People.Rick, wants);
        World.Complete(Acts.Decide(World.People.Abby, order));
        if (World.Terms.ExposureHours is not null || wants.Any(OrderWants.IsGrave))
        {
            World.Complete(Acts.Decide(World.People.Saul, order));
        }

        World.Environment.Clock.Advance(TimeSpan.FromMinutes(11));
        World.Complete(Acts.Tick());
        return (order, World.Queued.Last(job => job.RowId == order));
    }

    /// <summary>The work of an order whose model is shown, and whose time is over.</summary>
    public Job Overdue(params string[] wants)
    {
        var (order, job) = Due(wants);
        World.Complete(World.Start(job));
        Assert.NotEmpty(World.Shown);
        World.Environment.Clock.Advance(TimeSpan.FromHours(3));
        World.Complete(Acts.Tick());
        return World.Queued.Last(next => next.RowId == order);
    }

    public static string[] Lines(int count) => count == 1 ? [OrderingWorld.Pack] : [OrderingWorld.Pack, OrderingWorld.Plan];
}
