using MatterportForDataverse.EmbeddedDataverse;
using MatterportForDataverse.EmbeddedDataverse.Jobs;
using MatterportForDataverse.EmbeddedMatterport.Models;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Simulation;

/// <summary>
/// The shipped package and assembly on the embedded platform, three models, two properties, and what people ever wrote. Its executions
/// are strands.
/// </summary>
internal class SimulatedWorld : IDisposable
{
    private readonly List<Strand> _strands = [];
    private readonly List<string> _log = [];
    private readonly Dictionary<Guid, object> _mappings;
    private int _values;

    /// <param name="seed">The ways of the platform and what its account holds follow from it.</param>
    /// <param name="models">How many models the account has.</param>
    /// <param name="skew">How far the clock of Matterport goes before that of Dataverse.</param>
    /// <param name="stale">Decides what requests do not see yet; null for nothing.</param>
    public SimulatedWorld(int seed, int models = 5, TimeSpan skew = default, Choices? stale = null)
    {
        Environment = new ProductEnvironment(
            new PlatformOptions
            {
                ChecksVersionAgain = seed % 2 == 1,
                HidesParentContexts = seed / 2 % 2 == 1,
                EmptiesLookupsFirst = seed / 4 % 2 == 1,
                ImpersonatedUserInitiates = seed / 8 % 2 == 1,
                RememberedCommits = stale is null ? 0 : 60,
            },
            models: models,
            seed: seed % 7 + 1,
            skew: skew
        )
        {
            Pause = time => TimeSpan.FromSeconds(Math.Ceiling(time.TotalSeconds)), // It has a part that is left to chance.
            Wire = inner => new Wire(inner, this),
        };
        Environment.Matterport.Faults.Seed = seed;
        foreach (var model in Environment.MatterportAccount.Models.Where(model => !model.Demo))
        {
            Environment.MatterportAccount.Edit(model.Id, one => one with { State = "active", InternalId = null });
        }

        Models = [.. Environment.MatterportAccount.Models.Where(model => !model.Demo).Take(3).Select(model => model.Id)];
        AddProperty("House");
        AddProperty("Mill");
        _mappings = Environment.Rows("mpt_fieldmapping", "mpt_active").ToDictionary(row => row.Id, row => row["mpt_active"]);
        Runs = new RunEnds(Environment.Platform);
        Poison = new Poison(Environment.Platform);
        Earlier = new Earlier(this);
        Environment.Platform.Hooks.BeforeRequest = call =>
        {
            if (call is { Asynchronous: true, InTransaction: false })
            {
                Strand.Current?.Stop($"{call.Message} {call.Table}");
            }

            if (!call.InTransaction)
            {
                Staleness?.Asks();
            }
        };
        if (stale is not null)
        {
            Staleness = new Staleness(Environment.Platform, stale);
            Environment.Platform.Hooks.Staleness = Staleness.Of;
        }

        Environment.Platform.Hooks.AfterRequest = call =>
        {
            if (!call.InTransaction)
            {
                Staleness?.Answered(call);
            }

            if (call is { Asynchronous: true, InTransaction: false })
            {
                Strand.Current?.Answered();
            }
        };
    }

    public ProductEnvironment Environment { get; }

    /// <summary>Now, in whole seconds, as Matterport says it.</summary>
    public DateTime NowThere =>
        new(Environment.MatterportAccount.Time.GetUtcNow().Ticks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, DateTimeKind.Utc);

    public IReadOnlyList<string> Models { get; }

    public List<Guid> Properties { get; } = [];

    public List<Guid> Visits { get; } = [];

    /// <summary>How often each run ended.</summary>
    public RunEnds Runs { get; }

    /// <summary>What requests do not see yet; null when they see everything.</summary>
    public Staleness? Staleness { get; }

    /// <summary>What rows held before.</summary>
    public Earlier Earlier { get; }

    /// <summary>What refuses one row.</summary>
    public Poison Poison { get; }

    /// <summary>Models that somebody deleted in Matterport.</summary>
    public Dictionary<string, MatterportModel> Deleted { get; } = [];

    /// <summary>Models whose rows somebody deleted.</summary>
    public HashSet<string> RowsDeleted { get; } = [];

    /// <summary>Every value that somebody wrote, and that nobody but us can have replaced since.</summary>
    public HashSet<string> Written { get; } = [];

    /// <summary>Every value that somebody ever wrote.</summary>
    public HashSet<string> Known { get; } = [];

    /// <summary>What our changes replaced in Matterport.</summary>
    public List<(string Model, SimulatedField Field, string Value)> ReplacedThere { get; } = [];

    public IReadOnlyList<Strand> Strands => _strands;

    public IReadOnlyList<Job> Queued => [.. Environment.Platform.Jobs.Where(job => job.State == JobState.Queued)];

    /// <summary>How much people have done.</summary>
    public int ActsDone { get; private set; }

    public bool HasOpenWork => Environment.Rows("mpt_work", "statecode").Any(IsActive);

    public string Log => string.Join("\n", _log);

    public static bool IsActive(Entity row) => row.GetAttributeValue<OptionSetValue>("statecode").Value == 0;

    /// <summary>The mirror row of a model; null while there is none.</summary>
    public Entity? MirrorOf(string model) =>
        Environment.Rows("mpt_model", "mpt_matterportid").SingleOrDefault(row => row["mpt_matterportid"].Equals(model));

    /// <summary>A model of the account; null while it is deleted or somebody else has it.</summary>
    public MatterportModel? There(string id) =>
        Environment.MatterportAccount.Find(id) is { } model && model.Organization == Environment.MatterportAccount.OrganizationId
            ? model
            : null;

    public Entity MappingOf(string table, SimulatedField field) =>
        Environment.Rows("mpt_fieldmapping").Single(row => row["mpt_tablename"].Equals(table) && row["mpt_field"].Equals(field.Name));

    public void Note(string what) => _log.Add($"{Environment.Clock.Now:HH:mm:ss} {what}");

    /// <summary>Notes what a person has done.</summary>
    public void NoteDone(string what)
    {
        ActsDone++;
        Note(what);
    }

    /// <summary>A value that nobody else writes.</summary>
    public string NewValue()
    {
        var value = $"value{++_values}.";
        Written.Add(value);
        Known.Add(value);
        return value;
    }

    /// <summary>Begins to run a job as a strand.</summary>
    public Strand Start(Job job) => Start(job.Step.TypeName.Split('.')[^1], () => Environment.Platform.RunJob(job.Id));

    /// <summary>Begins something as a strand.</summary>
    /// <param name="name">What it is.</param>
    /// <param name="act">What it does.</param>
    protected Strand Start(string name, Action act)
    {
        var strand = new Strand($"{name}#{++_values}", Environment.Clock, act);
        Staleness?.Begins(strand);
        _strands.Add(strand);
        Note($"start {strand.Name}");
        return strand;
    }

    /// <summary>A row that somebody may refuse.</summary>
    public virtual string AnyToRefuse(Choices choices) =>
        Properties.Count == 0 || choices.OneIn(2) ? choices.Of(Models) : $"{choices.Of(Properties):D}";

    /// <summary>Looks at what rows hold, so that somebody may write it back later.</summary>
    public virtual void Look() => Earlier.Look();

    /// <summary>Has somebody else refuse every write of a row.</summary>
    public void Refuse(string row)
    {
        Note($"{row} is refused");
        Poison.Refuse(row);
    }

    /// <summary>Nobody refuses anything any more.</summary>
    public void Cure()
    {
        Note("nothing is refused any more");
        Poison.Cure();
    }

    public void Resume(Strand strand, Fate fate)
    {
        Note($"{strand.Name}: {strand.At}{(fate == Fate.Goes ? "" : $" ({fate})")}");
        strand.Resume(fate);
        if (strand.HasEnded)
        {
            Note($"{strand.Name} ends{(strand.Failure is { } failure ? ": " + failure.Message : "")}");
            _strands.Remove(strand);
            strand.Dispose();
        }
    }

    /// <summary>Switches every mapping to what it was at first.</summary>
    public void RestoreMappings()
    {
        foreach (var row in Environment.Rows("mpt_fieldmapping", "mpt_active").Where(row => !row["mpt_active"].Equals(_mappings[row.Id])))
        {
            Environment
                .Platform.ServiceFor(Environment.Ada)
                .Update(new Entity("mpt_fieldmapping", row.Id) { ["mpt_active"] = _mappings[row.Id] });
        }
    }

    /// <summary>Lets everything that is under way come to its end.</summary>
    public void Finish()
    {
        while (_strands.Count > 0)
        {
            // Whoever waits for another goes on after them.
            foreach (var strand in _strands[0].At == Strand.Lock ? _strands.ToArray() : [_strands[0]])
            {
                Resume(strand, Fate.Goes);
            }
        }
    }

    public virtual void Dispose()
    {
        while (_strands.Count > 0)
        {
            Resume(_strands[0], Fate.CutOffBefore);
        }

        Environment.Dispose();
    }

    /// <summary>A change of ours is on its way.</summary>
    /// <param name="request">The body of the request.</param>
    /// <returns>Notes what it replaced.</returns>
    public virtual Action BeforeChange(string request)
    {
        var before = Environment.MatterportAccount.Models;
        return () => ReplacedThere.AddRange(before.SelectMany(Replaced));
    }

    /// <summary>Something of Matterport was read.</summary>
    /// <param name="request">The body of the request.</param>
    public virtual void Read(string request) { }

    private IEnumerable<(string Model, SimulatedField Field, string Value)> Replaced(MatterportModel before) =>
        Environment.MatterportAccount.Find(before.Id) is { } now
            ? from field in SimulatedField.All
            let value = field.Read(before)
            where value is { Length: > 0 } && value != field.Read(now)
            select (before.Id, field, value)
            : [];

    public void AddProperty(string name) =>
        Properties.Add(
            Environment
                .Platform.ServiceFor(Environment.Ann)
                .Create(
                    new Entity("mpt_property")
                    {
                        ["mpt_name"] = name,
                        ["mpt_summary"] = NewValue(),
                        ["mpt_locality"] = NewValue(),
                    }
                )
        );

    public void AddVisit(Guid property) =>
        Visits.Add(
            Environment
                .Platform.ServiceFor(Environment.Ann)
                .Create(
                    new Entity("mpt_sitevisit")
                    {
                        ["mpt_name"] = "Visit",
                        ["mpt_propertyid"] = new EntityReference("mpt_property", property),
                    }
                )
        );
}
