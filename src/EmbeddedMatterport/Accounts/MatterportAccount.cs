using MatterportForDataverse.EmbeddedMatterport.Folders;
using MatterportForDataverse.EmbeddedMatterport.Models;
using MatterportForDataverse.EmbeddedMatterport.Webhooks;

namespace MatterportForDataverse.EmbeddedMatterport.Accounts;

/// <summary>The state of a Matterport account: its models, tokens, settings and bill. Safe for use by several threads.</summary>
public sealed partial class MatterportAccount
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, MatterportModel> _models;
    private readonly HashSet<string> _touched = [];
    private readonly HashSet<string> _deleted = [];
    private readonly List<Charge> _bill = [];
    private long _made;

    private MatterportAccount(AccountOptions options, TimeProvider? time)
    {
        var random = SeededRandom.Of(options.Seed, 1);
        OrganizationId = random.ShortId();
        ProductionToken = options.ProductionToken ?? new ApiToken(random.Hex(16), random.Hex(32));
        SandboxToken = options.SandboxToken ?? new ApiToken(random.Hex(16), random.Hex(32));
        Options = options with { ProductionToken = ProductionToken, SandboxToken = SandboxToken };
        Time = time ?? new FixedTimeProvider(options.Now);
        _models = new Dictionary<string, MatterportModel>(options.Models + 1);
        foreach (var model in new ModelGenerator(options.Seed, options.Models, options.Now, OrganizationId).Generate())
        {
            _models[model.Id] = model;
        }

        Members = new AccountMembers(this);
        SdkKeys = new SdkKeys(this);
        Folders = new AccountFolders(new ModelFolder(SeededRandom.Of(options.Seed, 2).LongId(), "Root", null, Created));
    }

    /// <summary>What it was made of, the tokens that were made up included.</summary>
    public AccountOptions Options { get; private set; }

    /// <summary>The clock that everything goes by.</summary>
    public TimeProvider Time { get; }

    /// <summary>The id of the organization that has the models.</summary>
    public string OrganizationId { get; }

    /// <summary>The token that reaches all models and the Account API.</summary>
    public ApiToken ProductionToken { get; private set; }

    /// <summary>The token that reaches the demo model only.</summary>
    public ApiToken SandboxToken { get; }

    /// <summary>What the account may do and how its API answers; can be changed at any time.</summary>
    public AccountSettings Settings { get; } = new();

    internal DateTime Created => Options.Now.AddYears(-6);

    internal AccountMembers Members { get; }

    internal SdkKeys SdkKeys { get; }

    internal AccountFolders Folders { get; }

    internal AccountWebhooks Webhooks { get; } = new();

    /// <summary>Grows with every change of a model.</summary>
    public long Version { get; private set; }

    /// <summary>The demo model that every account has.</summary>
    public static string DemoModelId => ModelGenerator.DemoModelId;

    /// <summary>Every charge, oldest first.</summary>
    public IReadOnlyList<Charge> Bill
    {
        get
        {
            lock (_lock)
            {
                return [.. _bill];
            }
        }
    }

    /// <summary>How many models there are, archived ones and the demo model included.</summary>
    public int Count => _models.Count;

    /// <summary>Makes an account with models in it.</summary>
    /// <param name="options">What to make; equal options make an equal account.</param>
    /// <param name="time">The clock; without one, time stands still at <see cref="AccountOptions.Now"/>.</param>
    public static MatterportAccount Generate(AccountOptions options, TimeProvider? time = null) => new(options, time);

    /// <summary>Now in whole seconds, as Matterport writes time.</summary>
    internal DateTime Now => ModelGenerator.WholeSeconds(Time.GetUtcNow().UtcDateTime);

    /// <summary>Every model of the moment, archived ones and the demo model included.</summary>
    public IReadOnlyList<MatterportModel> Models
    {
        get
        {
            lock (_lock)
            {
                return [.. _models.Values];
            }
        }
    }

    /// <summary>The model of an id; null when there is none.</summary>
    public MatterportModel? Find(string id)
    {
        lock (_lock)
        {
            return _models.GetValueOrDefault(id);
        }
    }

    /// <summary>
    /// A view's id stands for its model; what is read through it carries the view's id, unless the settings say otherwise.
    /// </summary>
    internal MatterportModel? FindByView(string viewId)
    {
        lock (_lock)
        {
            var model = _touched
                .Select(id => _models.GetValueOrDefault(id))
                .FirstOrDefault(m => m?.EditedContents?.Views.Any(v => v.Id == viewId) == true);
            return model is null || Settings.ViewAnswersModelId ? model : model with { Id = viewId, ViewOf = model.Id };
        }
    }

    internal IReadOnlyList<MatterportModel> WithInternalId(string internalId)
    {
        lock (_lock)
        {
            return [.. _models.Values.Where(model => model.InternalId == internalId && model.Organization == OrganizationId)];
        }
    }

    /// <summary>What a person does in Matterport's pages: changes a model, whose modified moves to now.</summary>
    /// <returns>The model as it is now.</returns>
    /// <exception cref="KeyNotFoundException">There is no such model.</exception>
    public MatterportModel Edit(string id, Func<MatterportModel, MatterportModel> change) => Edit(id, change, movesModified: true);

    private MatterportModel Edit(string id, Func<MatterportModel, MatterportModel> change, bool movesModified)
    {
        lock (_lock)
        {
            var before = _models.GetValueOrDefault(id) ?? throw new KeyNotFoundException($"There is no model {id}.");
            var after = change(before) with { Id = id, Modified = movesModified ? Later(before.Modified, Now) : before.Modified };
            Put(after);
            Webhooks.Announce(before, after, Version, Now);
            return after;
        }
    }

    /// <summary>
    /// The model stands as it stood, its modified included: as Matterport restores a backup, or as a replica that lags tells it.
    /// </summary>
    /// <param name="state">How it stood.</param>
    public void Restore(MatterportModel state)
    {
        lock (_lock)
        {
            Put(state);
        }
    }

    /// <summary>A model that somebody uploads, with the id, dates and organization filled in where they are missing.</summary>
    /// <returns>The model as it is now.</returns>
    /// <exception cref="ArgumentException">There is a model of that id already.</exception>
    public MatterportModel Add(MatterportModel model)
    {
        lock (_lock)
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
            {
                throw new ArgumentException($"There is a model {added.Id} already.", nameof(model));
            }

            Put(added);
            Webhooks.Announce(null, added, Version, Now);
            return added;
        }
    }

    /// <summary>Uploads a model of that name and place; everything else follows from the account's seed.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="address">Where it stands.</param>
    /// <param name="location">The same in degrees; null when Matterport does not know it.</param>
    /// <param name="created">When it was made, in UTC; null for now.</param>
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

    /// <summary>Deletes a model for good.</summary>
    /// <returns>False when there is no such model.</returns>
    public bool Delete(string id)
    {
        lock (_lock)
        {
            if (!_models.TryGetValue(id, out var before))
            {
                return false;
            }

            _models.Remove(id);
            _deleted.Add(id);
            Changed(before, null);
            Webhooks.Announce(before, null, Version, Now);
            return true;
        }
    }

    /// <summary>Revokes the production token; from now on only the new one is accepted.</summary>
    public void ReplaceProductionToken(ApiToken token)
    {
        ProductionToken = token;
        Options = Options with { ProductionToken = token };
    }

    /// <summary>Archives a model, as a person does, for nothing.</summary>
    public MatterportModel Archive(string id) => Edit(id, model => model with { State = "inactive" });

    /// <summary>Brings an archived model back, as a person does, for nothing.</summary>
    public MatterportModel Activate(string id) => Edit(id, model => model with { State = "active" });

    /// <summary>Makes a folder, as a person does.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="parentId">The folder that it is in; null for the root.</param>
    public ModelFolder AddFolder(string name, string? parentId = null)
    {
        var folder = new ModelFolder(NewId(), name, parentId ?? Folders.Root.Id, Now);
        Folders.Add(folder);
        return folder;
    }

    /// <summary>Somebody at Matterport ends an order of a bundle, which fails; its charge stays.</summary>
    /// <param name="id">The model.</param>
    /// <param name="bundleId">The bundle.</param>
    /// <param name="reason">The failure code.</param>
    /// <exception cref="InvalidOperationException">It was not ordered.</exception>
    public MatterportModel EndOrder(string id, string bundleId, string reason) =>
        Edit(
            id,
            model =>
                model.Contents.Orders.Any(order => order.BundleId == bundleId)
                    ? model.WithContents(
                        model.Contents with
                        {
                            Orders =
                            [
                                .. model.Contents.Orders.Select(order =>
                                    order.BundleId == bundleId ? order with { Ended = "failed", Reason = reason } : order
                                ),
                            ],
                        }
                    )
                    : throw new InvalidOperationException($"{bundleId} was not ordered for {id}.")
        );

    internal void AddCharge(Charge charge)
    {
        lock (_lock)
        {
            _bill.Add(charge);
        }
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
