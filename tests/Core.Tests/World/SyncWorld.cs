using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Linking;
using MatterportForDataverse.Core.Models;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Setup;
using MatterportForDataverse.Core.Tests.Rows;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.EmbeddedMatterport;
using MatterportForDataverse.EmbeddedMatterport.Accounts;
using MatterportForDataverse.EmbeddedMatterport.Models;
using MatterportForDataverse.Matterport;
using MatterportForDataverse.Matterport.Transport;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.World;

/// <summary>
/// Both sides in one process: rows with the platform's steps, the playground's Matterport, one clock, and an account with mappings.
/// </summary>
internal sealed class SyncWorld
{
    public SyncWorld(int models = 3, bool mayWrite = true, int seed = 1)
    {
        Clock = new VirtualClock(Some.Moment);
        World = MatterportAccount.Generate(
            new AccountOptions
            {
                Models = models,
                Seed = seed,
                Now = Clock.Now,
            },
            Clock
        );
        Api = new MatterportApi(World);
        Api.Faults.Seed = seed;
        Stored = TablesOf();
        var user = new RowReference("systemuser", Guid.NewGuid());
        People = new PlatformRows(Stored, () => Now, user);
        System = new PlatformRows(Stored, () => Now, null) { BeforeRequest = what => BeforeRequest?.Invoke("dataverse: " + what) };
        Stored.Create(
            new Row(AccountTable.Table) { Id = Some.Account.Id }
                .Set(AccountTable.Name, "Main")
                .Set(AccountTable.TokenId, World.ProductionToken.TokenId)
                .Set(AccountTable.WriteEnabled, mayWrite)
                .Set(AccountTable.SyncTags, false)
        );
        new InstallDefaults(Stored).Handle(new InstallDefaultsMessage.Request());
    }

    /// <summary>Called before each request of the synchronisation, on either side.</summary>
    public Action<string>? BeforeRequest { get; set; }

    /// <summary>Changes what Matterport answers; null for nothing.</summary>
    public Func<string, string>? Rewrite { get; set; }

    /// <summary>How far the clock here is ahead of Matterport's.</summary>
    public TimeSpan Skew { get; set; }

    public DateTime Now => Clock.Now + Skew;

    public VirtualClock Clock { get; }

    public MatterportAccount World { get; }

    public MatterportApi Api { get; }

    /// <summary>The rows themselves, without steps.</summary>
    public InMemoryRows Stored { get; }

    public PlatformRows People { get; }

    public PlatformRows System { get; }

    public Account Account => Core.Accounts.Account.Load(Stored, Some.Account.Id);

    /// <summary>The models that a person may change in Matterport.</summary>
    public IReadOnlyList<MatterportModel> Models => [.. World.Models.Where(model => model is { Demo: false })];

    public OpenMatterport Open =>
        _ => new MatterportClient(
            new MatterportTransport(
                new Credentials(World.ProductionToken.TokenId, World.ProductionToken.TokenSecret),
                new TransportOptions
                {
                    Inner = new Gate(this),
                    Delay = (_, _) => Task.CompletedTask,
                    Jitter = () => 0.5,
                    UtcNow = () => Now,
                }
            )
        );

    /// <summary>The environment that this is.</summary>
    public Guid Environment { get; set; } = Some.Environment;

    /// <summary>What the guards say to a person who writes what is ours; null while they are off.</summary>
    public DomainException? GuardRefusal { get; set; } = new(Phrase.Of("guard.account.found"), ErrorKind.Forbidden);

    public ProcessWork Worker =>
        new(
            System,
            [.. ModelWork.Handlers, new CompareWork(), new GuardTestWork(_ => new GuardedRows(People, () => GuardRefusal))],
            Open,
            Environment,
            () => Now,
            Report,
            mayGoOnAtOnce: true
        );

    /// <summary>The bugs that were reported.</summary>
    public List<Exception> Bugs { get; } = [];

    public static string IdOf(Row mirror) => mirror.Get(ModelTable.MatterportId)!;

    /// <summary>The mirror row of a model, whole.</summary>
    public Row MirrorOf(string id) => Stored.All(ModelTable.Table).Single(row => IdOf(row) == id);

    public string? Ours(string id, string field) => ModelFields.Set.Find(field)!.Read(MirrorOf(id));

    public IReadOnlyList<Row> Issues(IssueKind kind) =>
        [
            .. Stored
                .All(SyncIssueTable.Table)
                .Where(issue => issue.Get(SyncIssueTable.Kind) == kind && issue.Get(SyncIssueTable.StateCode) != RowState.Inactive),
        ];

    /// <summary>A person edits a field of the mirror row.</summary>
    public void EditHere(string id, string field, string? value)
    {
        var edited = ModelFields.Set[field];
        People.Update(new Row(ModelTable.Table) { Id = MirrorOf(id).Id }.SetRaw(edited.Column, edited.ToColumn(value)));
    }

    /// <summary>A person edits a field in Matterport.</summary>
    public void EditThere(string id, string field, string? value) => World.Edit(id, model => WorldEdits.With(model, field, value));

    public string? Theirs(string id, string field) => WorldEdits.Value(World.Find(id)!, field);

    /// <summary>
    /// One more round sends nothing and writes no mirror row but those that changed just before they were read, and the next writes none.
    /// </summary>
    public void AssertThatNothingIsWrittenAnyMore()
    {
        var (settled, sent) = (Versions(row => row.Get(ModelTable.ContentHash) is not null), Api.Counters.Snapshot.Mutations);
        Sync();
        var rows = Versions(_ => true);
        Assert.Equal(settled, rows.Where(row => settled.ContainsKey(row.Key)).ToDictionary());
        Sync();
        Assert.Equal(rows, Versions(_ => true));
        Assert.Equal(sent, Api.Counters.Snapshot.Mutations);
    }

    private string Report(Exception bug)
    {
        Bugs.Add(bug);
        return "reference";
    }

    private Dictionary<Guid, string?> Versions(Func<Row, bool> of) =>
        Stored.All(ModelTable.Table).Where(of).ToDictionary(row => row.Id, row => row.Version);

    /// <summary>Starts a run as a person does, and works until nothing is released any more.</summary>
    /// <returns>The run's row.</returns>
    public Row Sync(bool full = false)
    {
        Clock.Advance(TimeSpan.FromMinutes(5));
        return SyncNow(full);
    }

    /// <summary>The same, with no time passing before.</summary>
    public Row SyncNow(bool full = false)
    {
        var run = new StartSync(Some.Caller(People), People, () => Now)
            .Handle(new StartSyncMessage.Request { AccountId = Some.Account.Id, Full = full })
            .RunId;
        ProcessAllWork();
        return Stored.All(SyncRunTable.Table).Single(row => row.Id == run);
    }

    /// <summary>The clock ticks after some time, and all that is due is worked off.</summary>
    public void Tick(TimeSpan? after = null)
    {
        Clock.Advance(after ?? TimeSpan.FromMinutes(5));
        new RunDueWork(People, [ModelRuns.WhenDue(People, () => Now)], () => Now).Handle(new RunDueWorkMessage.Request());
        ProcessAllWork();
    }

    /// <summary>Processes everything that is due now, as the asynchronous service does.</summary>
    public void ProcessAllWork()
    {
        for (var round = 0; Due() is { Count: > 0 } due; round++)
        {
            Assert.True(round < 200, "The work never ends.");
            foreach (var work in due)
            {
                Worker.HandleAsync(work.Id, default).GetAwaiter().GetResult();
            }
        }
    }

    public IReadOnlyList<Row> Due() =>
        [
            .. Stored
                .All(WorkTable.Table)
                .Where(work =>
                    work.Get(WorkTable.StatusCode) is WorkStatus.Waiting or WorkStatus.Running && !(work.Get(WorkTable.DueOn) > Now)
                ),
        ];

    private static InMemoryRows TablesOf() =>
        new InMemoryRows()
            .WithKey(AccountTable.Table, [.. AccountTable.NameKey])
            .WithKey(ModelTable.Table, [.. ModelTable.AccountModelKey])
            .WithKey(ModelLinkTable.Table, [.. ModelLinkTable.RecordModelKey])
            .WithKey(ModelLinkTable.Table, [.. ModelLinkTable.OneCurrentKey])
            .WithKey(ModelLinkTable.Table, [.. ModelLinkTable.OneOwnerKey])
            .WithKey(WorkTable.Table, [.. WorkTable.OneWorkKey])
            .WithKey(SyncIssueTable.Table, [.. SyncIssueTable.OneIssueKey])
            .WithKey(FieldMappingTable.Table, [.. FieldMappingTable.TableColumnKey]);

    private sealed class Gate(SyncWorld world) : DelegatingHandler(world.Api.CreateHandler())
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var document = await request.Content!.ReadAsStringAsync(cancellationToken);
            world.BeforeRequest?.Invoke(
                document.Contains("\"mutation ", StringComparison.Ordinal) ? "matterport: write" : "matterport: read"
            );
            if (world.Rewrite is not null)
            {
                request.Headers.AcceptEncoding.Clear();
            }

            var response = await base.SendAsync(request, cancellationToken);
            if (world.Rewrite is { } rewrite)
            {
                var text = rewrite(await response.Content.ReadAsStringAsync(cancellationToken));
                response.Content = new StringContent(text, global::System.Text.Encoding.UTF8, "application/json");
            }

            return response;
        }
    }
}
