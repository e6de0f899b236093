namespace MatterportForDataverse.EmbeddedMatterport.World;

/// <summary>The state of a Matterport account: its models, tokens, settings and bill. Safe for use by several threads.</summary>
public sealed partial class MatterportWorld
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, MatterportModel> _models;
    private readonly HashSet<string> _touched = [];
    private readonly HashSet<string> _deleted = [];
    private readonly List<Charge> _bill = [];
    private long _made;

    private MatterportWorld(WorldOptions options, TimeProvider? time)
    {
        var random = SeededRandom.Of(options.Seed, 1);
        OrganizationId = random.ShortId();
        ProductionToken = options.ProductionToken ?? new TokenPair(random.Hex(16), random.Hex(32));
        SandboxToken = options.SandboxToken ?? new TokenPair(random.Hex(16), random.Hex(32));
        Options = options with { ProductionToken = ProductionToken, SandboxToken = SandboxToken };
        Time = time ?? new FrozenClock(options.Now);
        _models = new Dictionary<string, MatterportModel>(options.Models + 1);
        foreach (var model in new Portfolio(options, OrganizationId).All())
            _models[model.Id] = model;
        Account = new AccountState(this);
    }

    public WorldOptions Options { get; private set; }
    public TimeProvider Time { get; }
    public string OrganizationId { get; }
    public TokenPair ProductionToken { get; private set; }
    public TokenPair SandboxToken { get; }
    public WorldSettings Settings { get; } = new();

    internal AccountState Account { get; }

    /// <summary>Grows with every change.</summary>
    public long Version { get; private set; }

    /// <summary>The demo model that every account has.</summary>
    public static string DemoModelId => Portfolio.DemoModelId;

    public IReadOnlyList<Charge> Bill
    {
        get
        {
            lock (_gate)
                return [.. _bill];
        }
    }

    public int Count => _models.Count;

    /// <param name="options">What to make; equal options make an equal world.</param>
    /// <param name="time">The clock; without one, time stands still at <see cref="WorldOptions.Now"/>.</param>
    public static MatterportWorld Generate(WorldOptions options, TimeProvider? time = null) => new(options, time);

    /// <summary>Now in whole seconds, as Matterport writes time.</summary>
    internal DateTime Now => Portfolio.Whole(Time.GetUtcNow().UtcDateTime);

    /// <summary>Every model of the moment, archived ones and the demo model included.</summary>
    public IReadOnlyList<MatterportModel> Models
    {
        get
        {
            lock (_gate)
                return [.. _models.Values];
        }
    }

    /// <summary>Null when there is no such model.</summary>
    public MatterportModel? Find(string id)
    {
        lock (_gate)
            return _models.GetValueOrDefault(id);
    }

    /// <summary>A view's id stands for its model; what is read through it carries the view's id.</summary>
    internal MatterportModel? FindByView(string viewId)
    {
        lock (_gate)
        {
            var model = _touched
                .Select(id => _models.GetValueOrDefault(id))
                .FirstOrDefault(m => m?.Details?.Views.Any(v => v.Id == viewId) == true);
            return model is null ? null : model with { Id = viewId, ViewOf = model.Id };
        }
    }

    internal IReadOnlyList<MatterportModel> WithInternalId(string internalId)
    {
        lock (_gate)
            return [.. _models.Values.Where(model => model.InternalId == internalId && model.Organization == OrganizationId)];
    }

    /// <summary>What a person does in Matterport's pages: changes a model, whose modified moves to now.</summary>
    public MatterportModel Edit(string id, Func<MatterportModel, MatterportModel> change)
    {
        lock (_gate)
        {
            var before = _models.GetValueOrDefault(id) ?? throw new KeyNotFoundException($"There is no model {id}.");
            var after = change(before) with { Id = id, Modified = Later(before.Modified, Now) };
            Put(after);
            return after;
        }
    }

    /// <summary>A model that somebody uploads, with the id, dates and organization filled in where they are missing.</summary>
    public MatterportModel Add(MatterportModel model)
    {
        lock (_gate)
        {
            var now = Now;
            var added = model with
            {
                Organization = model.Organization.Length == 0 ? OrganizationId : model.Organization,
                Created = model.Created == default ? now : model.Created,
                Modified = model.Modified == default ? now : model.Modified,
                Seed = model.Seed == 0 ? (int)(SeededRandom.Of(Options.Seed, ++_made).Next() & 0x7FFFFFFF) : model.Seed,
            };
            if (_models.ContainsKey(added.Id))
                throw new ArgumentException($"There is a model {added.Id} already.", nameof(model));
            Put(added);
            return added;
        }
    }

    /// <summary>Uploads a model of that name and place; everything else follows from the world's seed.</summary>
    public MatterportModel AddModel(string name, PostalAddress address, GeoPoint? location = null, DateTime? created = null)
    {
        var random = SeededRandom.Of(Options.Seed, 50_000_000 + NextNumber());
        return Add(
            new MatterportModel
            {
                Id = random.ShortId(),
                Seed = (int)(random.Next() & 0x7FFFFFFF),
                Name = name,
                Address = address,
                Location = location,
                Created = created ?? default,
                Modified = created ?? default,
                Visibility = "public",
                FloorCount = 1 + random.Below(3),
                RoomCount = 4 + random.Below(8),
                SweepCount = 20 + random.Below(60),
                TagCount = random.Below(6),
            }
        );
    }

    /// <summary>False when there is no such model.</summary>
    public bool Delete(string id)
    {
        lock (_gate)
        {
            if (!_models.TryGetValue(id, out var before))
                return false;
            _models.Remove(id);
            _deleted.Add(id);
            Changed(before, null);
            return true;
        }
    }

    /// <summary>Revokes the production token; from now on only the new one is accepted.</summary>
    public void ReplaceProductionToken(TokenPair token)
    {
        ProductionToken = token;
        Options = Options with { ProductionToken = token };
    }

    public MatterportModel Archive(string id) => Edit(id, model => model with { State = "inactive" });

    public MatterportModel Activate(string id) => Edit(id, model => model with { State = "active" });

    internal void BillFor(Charge charge)
    {
        lock (_gate)
            _bill.Add(charge);
    }

    /// <summary>A fresh id of 25 (or 11) letters and digits, the same in every run of the same history.</summary>
    internal string NewId(bool shortForm = false)
    {
        var random = SeededRandom.Of(Options.Seed, 90_000_000 + NextNumber());
        return shortForm ? random.ShortId() : random.LongId();
    }

    private long NextNumber() => Interlocked.Increment(ref _made);

    private void Put(MatterportModel model)
    {
        var before = _models.GetValueOrDefault(model.Id);
        _models[model.Id] = model;
        _deleted.Remove(model.Id);
        Changed(before, model);
    }

    private static DateTime Later(DateTime first, DateTime second) => first > second ? first : second;
}
